import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answer, api, BACKGROUND, type Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { instant } from '../format.js';
import { More } from '../ui/more.js';
import { Notice, Waiting } from '../ui/notice.js';
import { EliminationsCard } from './privacy/eliminations-card.js';
import { ExportCard } from './privacy/export-card.js';

type Access = Shape<'AccessPage'>['items'][number];

const PURPOSE: Readonly<Record<string, string>> = {
  'read-case': 'Lecture d’une demande',
  'list-requests': 'Liste de demandes',
  'search-people': 'Recherche',
  'find-duplicates': 'Recherche de doublons',
  'read-notes': 'Lecture de notes',
  'write-note': 'Écriture d’une note',
  'read-documents': 'Lecture de pièces numérisées',
  'add-document': 'Ajout d’une pièce numérisée',
  'file-request': 'Dépôt d’une demande',
  'correct-request': 'Correction d’une demande',
  'record-household-data': 'Saisie d’un justificatif',
  'prepare-sheets': 'Préparation des fiches de séance',
  'call-api-particulier': 'Interrogation de l’État',
  'call-dgfip': 'Interrogation des impôts',
  'print-letter': 'Édition d’une lettre',
  'read-accesses': 'Lecture de cette page',
  'export-personal-data': 'Export des données de la personne',
  'read-protection': 'Lecture d’une demande (protection)',
  'protect-file': 'Protection d’un dossier',
  'name-readers': 'Lecteurs d’un dossier protégé nommés par la direction',
  'lift-protection': 'Levée de la protection d’un dossier',
  'show-address': 'Adresse d’un dossier protégé affichée',
};

/** Parts of Octroi that read by themselves, on behalf of the centre. */
const SERVICE: Readonly<Record<string, string>> = {
  'service:retrieval': 'Octroi, récupération',
  'service:eligibility': 'Octroi, instruction',
  'service:decision': 'Octroi, décision',
  'service:gateway': 'Octroi, passerelle',
};

const nameOf = (actor: string, name: string | null | undefined): string => name ?? SERVICE[actor] ?? actor;

/** The page of the data protection officer: who read what, what is held on somebody, what is to go. The administrator eliminates too. */
export function AccessesPage() {
  const { site } = useParams({ from: '/ccas/$site/acces' });
  const isOfficer = useMembership(site)?.roles.includes('dpo') ?? false;
  return (
    <>
      <h1>Protection des données</h1>
      {isOfficer && <ExportCard site={site} />}
      <EliminationsCard site={site} />
      {isOfficer && <Accesses site={site} />}
    </>
  );
}

/** Who read what about whom, when and what for. */
function Accesses({ site }: { readonly site: string }) {
  const accesses = useInfiniteQuery({
    queryKey: ['accesses', site],
    queryFn: ({ pageParam }) => {
      const query = pageParam === null ? {} : { cursor: pageParam };
      return answer(api.GET('/v1/sites/{site}/access-log', { params: { path: { site }, query }, headers: BACKGROUND }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? null,
  });
  const items = accesses.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {accesses.data?.pages[0]?.alerts.map(({ actor, actorName, at, cases, searches }) => (
        <Notice key={`${actor}-${at}`} tone="warn">
          {`${instant(at)}, ${nameOf(actor, actorName)} : ${String(cases)} demandes et ${String(searches)} recherches en une heure, un volume inhabituel.`}
        </Notice>
      ))}
      <section className="card" aria-labelledby="acces">
        <h2 id="acces">Accès aux données des personnes</h2>
        <Waiting of={accesses} />
        {items.length > 0 && <AccessTable site={site} items={items} />}
        <More of={accesses} />
      </section>
    </>
  );
}

function AccessTable({ site, items }: { readonly site: string; readonly items: readonly Access[] }) {
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
          {items.map(({ id, at, actor, actorName, purpose, requestId, reference }) => (
            <tr key={id}>
              <td>{instant(at)}</td>
              <td>{nameOf(actor, actorName)}</td>
              <td>{PURPOSE[purpose] ?? purpose}</td>
              <td>
                {reference ? (
                  <Link to="/ccas/$site/demandes/$id" params={{ site, id: requestId }} search={{}}>
                    {reference}
                  </Link>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
