import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, BACKGROUND, type Shape } from '../../api/client.js';
import { instant } from '../../format.js';
import { SelectInput } from '../../ui/fields.js';
import { More } from '../../ui/more.js';
import { Notice, Waiting } from '../../ui/notice.js';
import { countOf, purposesOf, readerOf, readingsOf, requestsOf, type Reading } from './access-words.js';

type Access = Shape<'AccessPage'>['items'][number];

/** A list takes a row for each name: without them, the files that somebody really opened are seen. */
const KINDS = [
  ['file', 'Lectures d’un dossier'],
  ['list', 'Apparitions dans une liste ou une recherche'],
  ['all', 'Tout'],
] as const;

const isKind = (kind: string): kind is 'file' | 'list' => kind === 'file' || kind === 'list';

/** @param request those of one request alone; undefined for the whole centre */
function accessesQuery(site: string, kind: string, request?: string) {
  return infiniteQueryOptions({
    queryKey: ['accesses', site, kind, request ?? null],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: kind === 'file' ? 50 : 200,
        ...(isKind(kind) ? { kind } : {}),
        ...(request === undefined ? {} : { request }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      };
      return answer(api.GET('/v1/sites/{site}/access-log', { params: { path: { site }, query }, headers: BACKGROUND }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? null,
  });
}

/** What the officer is to look at before all else: who came in by the emergency way, and who looked up unusually many people. */
export function AccessAlerts({ site }: { readonly site: string }) {
  const [first] = useInfiniteQuery(accessesQuery(site, 'file')).data?.pages ?? [];
  return (
    <>
      {first?.emergencies.map(({ requestId, reference, ...emergency }) => (
        <Notice key={`${requestId}-${emergency.at}`} tone="warn">
          {`${instant(emergency.at)}, ${readerOf(emergency)} a nommé les lecteurs d’un dossier protégé sans en être : `}
          <Link to="/ccas/$site/acces" params={{ site }} search={{ demande: requestId }} hash="acces">
            {reference ?? 'une demande'}
          </Link>
          .
        </Notice>
      ))}
      {first?.alerts.map((alert) => (
        <Notice key={`${alert.actor}-${alert.at}`} tone="warn">
          {`${instant(alert.at)}, ${readerOf(alert)} : ${String(alert.cases)} demandes et ${String(alert.searches)} recherches en une heure, un volume inhabituel.`}
        </Notice>
      ))}
    </>
  );
}

interface AccessesCardProps {
  readonly site: string;
  /** The one whose readings are looked at; undefined for those of the centre. The officer need not be able to open it. */
  readonly request: string | undefined;
}

/** Who read what about whom, when and what for. */
export function AccessesCard({ site, request }: AccessesCardProps) {
  const [kind, show] = useState<string>('file');
  const accesses = useInfiniteQuery(accessesQuery(site, kind, request));
  const items = accesses.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card" aria-labelledby="acces">
      <h2 id="acces">Accès aux données des personnes</h2>
      {request !== undefined && (
        <p>
          D’une seule demande{items[0]?.reference ? `, ${items[0].reference}` : ''}.{' '}
          <Link to="/ccas/$site/acces" params={{ site }} search={{}} hash="acces">
            Montrer tous les accès
          </Link>
        </p>
      )}
      <div className="fields">
        <SelectInput label="Montrer" value={kind} onChange={show} options={KINDS} />
      </div>
      <Waiting of={accesses} />
      {accesses.data !== undefined && items.length === 0 && <p className="soft">Aucun accès de cette sorte.</p>}
      {items.length > 0 && <AccessTable site={site} readings={readingsOf(items)} />}
      <More of={accesses} />
    </section>
  );
}

function AccessTable({ site, readings }: { readonly site: string; readonly readings: readonly Reading[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Accès, tableau">
      <table>
        <caption className="visually-hidden">Accès, le dernier d’abord</caption>
        <thead>
          <tr>
            <th scope="col">Quand</th>
            <th scope="col">Qui</th>
            <th scope="col">Pour quoi</th>
            <th scope="col">Demande</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading[0].id}>
              <td>{instant(reading[0].at)}</td>
              <td>{readerOf(reading[0])}</td>
              <td>{purposesOf(reading)}</td>
              <td>
                <About site={site} reading={reading} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The request that was read; of several, how many, then each. */
function About({ site, reading }: { readonly site: string; readonly reading: Reading }) {
  const requests = requestsOf(reading);
  if (requests.length === 1) return <Reference site={site} of={reading[0]} />;
  return (
    <details>
      <summary>{countOf(reading)}</summary>
      <ul className="list">
        {requests.map((one) => (
          <li key={one.id}>
            <Reference site={site} of={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Reference({ site, of: { reference, requestId } }: { readonly site: string; readonly of: Access }) {
  if (!reference) return '—';
  return (
    <Link to="/ccas/$site/demandes/$id" params={{ site, id: requestId }} search={{}}>
      {reference}
    </Link>
  );
}
