import { Link } from '@tanstack/react-router';
import { useAidLabel } from '../../api/aids.js';
import type { Shape } from '../../api/client.js';
import { day, euros, plural } from '../../format.js';
import { useFollowOn } from './follow-on.js';
import { ItemVote } from './item-vote.js';
import { ItemWithdrawal } from './item-withdrawal.js';
import { isSettled, isToVote } from './progress.js';
import { decidedWords } from './session-words.js';

interface AgendaCardProps {
  readonly site: string;
  readonly cases: ReadonlyMap<string, Shape<'CaseDetail'>>;
  readonly session: Shape<'SessionView'>;
  readonly canKeep: boolean;
  /** False for a member, who reads sheets and no case. */
  readonly canRead: boolean;
}

/** The agenda, one request an item, by its reference: names stay in the case. */
export function AgendaCard({ site, session, cases, canKeep, canRead }: AgendaCardProps) {
  useFollowOn();
  const voted = new Map(session.items.map((item) => [item.requestId, item]));
  return (
    <section className="card" aria-labelledby="ordre">
      <h2 id="ordre">Ordre du jour</h2>
      <Reports site={site} session={session} canRead={canRead} />
      {session.agenda.length === 0 && <p className="soft">Aucune demande n’attend cette instance.</p>}
      <ol className="list">
        {session.agenda.map((id, index) => {
          const request = cases.get(id);
          const item = voted.get(id);
          const isVotedNow = isToVote(item) && canKeep && session.status === 'open' && request !== undefined;
          return (
            <li key={id} data-point={index}>
              <h3 {...(isVotedNow && !isSettled(request) ? { tabIndex: -1 } : {})}>
                {canRead ? (
                  <Link to="/ccas/$site/demandes/$id" params={{ site, id }} search={{}}>
                    {request?.reference ?? 'Demande'}
                  </Link>
                ) : (
                  `Point ${String(index + 1)}`
                )}
              </h3>
              {request && <Summary site={site} request={request} />}
              {item && <Tally item={item} />}
              {isVotedNow && <Vote site={site} session={session} request={request} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Urgent decisions are reported to the council by themselves; what each gives is in the account of delegated decisions. */
function Reports({ site, session, canRead }: Omit<AgendaCardProps, 'canKeep' | 'cases'>) {
  if (session.reports.length === 0) return null;
  return (
    <>
      <h3>Décisions prises en urgence, dont il est rendu compte</h3>
      <ul className="list">
        {session.reports.map(({ decisionId, requestId, reference, label, decidedOn }) => (
          <li key={decisionId}>
            {`${label}, le ${day(decidedOn)} `}
            {canRead ? (
              <Link to="/ccas/$site/demandes/$id" params={{ site, id: requestId }} search={{}}>
                {reference}
              </Link>
            ) : (
              reference
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Vote({
  site,
  session,
  request,
}: Pick<AgendaCardProps, 'site' | 'session'> & { request: Shape<'CaseDetail'> }) {
  const { decision, status } = request;
  if (status === 'decided' && decision)
    return (
      <>
        <p>
          <span className="tag done">Déjà décidée</span> {decidedWords(decision)}
        </p>
        <details>
          <summary>Retirer ou abroger cette décision</summary>
          <ItemWithdrawal site={site} session={session} request={request} outcome={decision.outcome} />
        </details>
      </>
    );
  if (isSettled(request)) return null;
  return <ItemVote site={site} session={session} request={request} />;
}

function Summary({ site, request }: { readonly site: string; readonly request: Shape<'CaseDetail'> }) {
  const labelOf = useAidLabel(site);
  const { assessment, householdData, routing } = request;
  const facts = [
    labelOf(request.aid),
    request.requestedAmountCents ? `${euros(request.requestedAmountCents)} demandés` : '',
    `${plural((request.request?.household ?? []).length + 1, 'personne')} au foyer`,
    householdData?.quotientFamilial?.value ? `QF ${String(householdData.quotientFamilial.value)}` : '',
    assessment?.resteAVivreCents ? `reste à vivre ${euros(assessment.resteAVivreCents)}` : '',
    routing ? routing.because : '',
  ];
  return <p>{facts.filter((fact) => fact !== '').join(' · ')}</p>;
}

function Tally({ item }: { readonly item: Shape<'SessionItemView'> }) {
  const { tally } = item;
  return (
    <p>
      <span className={`tag ${tally.adopted ? 'done' : 'act'}`}>{tally.adopted ? 'Adopté' : 'Rejeté'}</span> {tally.for}{' '}
      pour, {tally.against} contre, {plural(tally.abstain, 'abstention')}
      {tally.unanimous ? ', à l’unanimité' : ''}
    </p>
  );
}
