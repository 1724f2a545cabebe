import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answer, api } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { day, euros, instant, plural, today } from '../format.js';
import { More } from '../ui/more.js';
import { Notice, Waiting } from '../ui/notice.js';
import { AUTHORITY, OUTCOME } from '../words.js';

const KEEPERS_OF_NAMES = ['secretary', 'president', 'manager'];
const EXPORTERS = ['secretary', 'president', 'manager', 'dpo', 'admin'];

/** The register, in the order of its chain, and whether it is intact. */
export function RegisterPage() {
  const { site } = useParams({ from: '/ccas/$site/registre' });
  const register = useInfiniteQuery({
    queryKey: ['site', site, 'register'],
    queryFn: ({ pageParam }) => {
      const query = pageParam === null ? {} : { cursor: pageParam };
      return answer(api.GET('/v1/sites/{site}/register', { params: { path: { site }, query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? null,
  });
  const lines = register.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <h1>Registre des décisions</h1>
      <Verification site={site} />
      <section className="card">
        <Waiting of={register} />
        {register.data !== undefined && lines.length === 0 && (
          <p className="soft">Aucune décision n’est encore inscrite.</p>
        )}
        {lines.length > 0 && (
          <div className="scroll" tabIndex={0} role="region" aria-label="Décisions inscrites">
            <table>
              <caption className="visually-hidden">Décisions inscrites</caption>
              <thead>
                <tr>
                  <th scope="col">Numéro</th>
                  <th scope="col">Demande</th>
                  <th scope="col">Décision</th>
                  <th scope="col" className="number">
                    Montant
                  </th>
                  <th scope="col">Par</th>
                  <th scope="col">Le</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.register.position}>
                    <th scope="row">{line.register.label}</th>
                    <td>
                      <Link to="/ccas/$site/demandes/$id" params={{ site, id: line.requestId }} search={{}}>
                        {line.reference}
                      </Link>
                    </td>
                    <td>{OUTCOME[line.outcome]}</td>
                    <td className="number">{euros(line.amountCents)}</td>
                    <td>{AUTHORITY[line.authority]}</td>
                    <td>{day(line.decidedOn)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <More of={register} />
      </section>
    </>
  );
}

function Verification({ site }: { readonly site: string }) {
  const found = useQuery({
    queryKey: ['site', site, 'register', 'verification'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/register/verification', { params: { path: { site } } })),
  });
  const canExport = useMembership(site)?.roles.some((role) => EXPORTERS.includes(role)) ?? false;
  if (found.data === undefined) return <Waiting of={found} />;
  const { intact, entries, verifiedAt, faultPosition } = found.data;
  return (
    <>
      <Notice tone={intact ? 'good' : 'bad'}>
        {intact
          ? `Registre intact : ${plural(entries, 'inscription vérifiée')} le ${instant(verifiedAt)}.`
          : `Le registre n’est pas intact à partir de la position ${String(faultPosition)}. Prévenez votre direction et conservez les points de contrôle.`}
      </Notice>
      {canExport && (
        <p className="row actions">
          <a className="button" href={`/v1/sites/${site}/register/export`} download>
            Exporter le registre
          </a>
          <a
            className="button"
            href={`/v1/sites/${site}/register/delegated-decisions.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            Compte rendu des décisions déléguées (PDF)
          </a>
        </p>
      )}
      {canExport && entries > 0 && <Volumes site={site} />}
    </>
  );
}

/** The year's register as a book: one volume that names nobody, one that goes to a person for their own lines only. */
function Volumes({ site }: { readonly site: string }) {
  const roles = useMembership(site)?.roles ?? [];
  const year = today().slice(0, 4);
  const address = (volume: string) => `/v1/sites/${site}/register/volumes/${year}.pdf?volume=${volume}`;
  return (
    <p className="row actions">
      <a className="button" href={address('communicable')} target="_blank" rel="noreferrer">
        Volume communicable {year} (PDF)
      </a>
      {roles.some((role) => KEEPERS_OF_NAMES.includes(role)) && (
        <a className="button" href={address('nominative')} target="_blank" rel="noreferrer">
          Volume nominatif {year} (PDF)
        </a>
      )}
    </p>
  );
}
