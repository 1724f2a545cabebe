import { useQuery } from '@tanstack/react-query';
import { useAct } from '../../api/cases.js';
import { answer, api, type Shape } from '../../api/client.js';
import { sheetsQuery } from '../../api/sheets.js';
import { plural } from '../../format.js';
import { Action } from '../../ui/action.js';
import { Fault, Notice, Waiting } from '../../ui/notice.js';
import { SheetReview } from './sheet-review.js';
import { SheetFacts } from './sheet-facts.js';

interface SheetsCardProps {
  readonly site: string;
  readonly session: Shape<'SessionView'>;
  /** True for who prepares and shares the sheets; a member reads those that are shared. */
  readonly prepares: boolean;
}

const STATUS: Readonly<Record<Shape<'SheetView'>['status'], string>> = {
  draft: 'À relire',
  shared: 'Partagée',
  withheld: 'Gardée',
};

/** The anonymised sheets of a session: prepared, looked at one by one, shared; read by the members until the closing. */
export function SheetsCard({ site, session, prepares }: SheetsCardProps) {
  const found = useQuery(sheetsQuery(site, session.id));
  const prepare = useAct(site, (header) =>
    answer(api.POST('/v1/sites/{site}/sessions/{id}/sheets', { params: { path: { site, id: session.id }, header } })),
  );
  const sheets = found.data?.items ?? [];
  const shared = sheets.filter(({ status }) => status === 'shared').length;
  return (
    <section className="card" aria-labelledby="fiches">
      <h2 id="fiches">Fiches anonymisées</h2>
      <Waiting of={found} />
      {prepares && found.data && (
        <>
          <Notice tone="warn">
            <p>{found.data.warning}</p>
          </Notice>
          <p className="row actions">
            <Action isPending={prepare.isPending} onPress={() => prepare.mutate()}>
              Préparer les fiches
            </Action>
            <span className="soft">
              {plural(shared, 'partagée')} sur {session.agenda.length}.
            </span>
          </p>
        </>
      )}
      <Fault error={prepare.error} />
      {found.data && sheets.length === 0 && <p className="soft">Aucune fiche pour l’instant.</p>}
      <ol className="list">
        {sheets.map((sheet) => (
          <li key={sheet.requestId}>
            <h3>
              {sheet.reference} {prepares && <span className="tag calm">{STATUS[sheet.status]}</span>}
            </h3>
            <SheetFacts sheet={sheet} />
            {prepares ? (
              <SheetReview key={sheet.version} site={site} sessionId={session.id} sheet={sheet} />
            ) : (
              <p className="prose">{sheet.evaluation}</p>
            )}
          </li>
        ))}
      </ol>
      {shared > 0 && (
        <p className="row actions">
          <a
            className="button"
            href={`/v1/sites/${site}/sessions/${session.id}/sheets.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            Livret des fiches partagées (PDF)
          </a>
        </p>
      )}
    </section>
  );
}
