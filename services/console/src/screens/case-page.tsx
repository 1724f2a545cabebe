import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { authorityQuery, envelopesQuery } from '../api/authority.js';
import { caseQuery } from '../api/cases.js';
import type { Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { day, euros, today } from '../format.js';
import { Loading, Notice, Waiting } from '../ui/notice.js';
import { StatusTag } from '../ui/tag.js';
import { calledName, plainLabel } from '../words.js';
import { AppealsCard } from './case/appeals-card.js';
import { AssessmentCard } from './case/assessment-card.js';
import { ClosingForm } from './case/closing-form.js';
import { ClocksCard } from './case/clocks-card.js';
import { DocumentsCard } from './case/documents-card.js';
import { DecisionCard } from './case/decision-card.js';
import { HistoryCard } from './case/history-card.js';
import { HouseholdCard } from './case/household-card.js';
import { NextStep } from './case/next-step.js';
import { Neighbours } from './case/neighbours.js';
import { NotesCard } from './case/notes-card.js';
import { pressingPoints } from './case/pressing.js';
import { RetrievalCard } from './case/retrieval-card.js';
import { TimelineCard } from './case/timeline-card.js';
import { PaymentCard } from './payment/payment-card.js';
import { WorksheetCard } from './case/worksheet-card.js';

/** Nothing of them is put right any more. */
const ENDED: readonly Case['status'][] = ['decided', 'withdrawn', 'closed'];
const FILERS = ['agent', 'secretary'];
const WRITERS = ['agent', 'secretary', 'president', 'manager'];

type Case = Shape<'CaseDetail'>;

/** What may still be closed without decision. */
const OPEN: readonly Case['status'][] = [
  ...(['submitted', 'retrieving', 'awaiting-documents', 'awaiting-finding', 'awaiting-administrator'] as const),
  ...(['awaiting-decision', 'awaiting-signature'] as const),
];

/** One request in one screen: what is known, what the regulation says, who decides, and the next step. */
export function CasePage() {
  const { site, id } = useParams({ from: '/ccas/$site/demandes/$id' });
  const { liste } = useSearch({ from: '/ccas/$site/demandes/$id' });
  const found = useQuery(caseQuery(site, id));
  const roles = useMembership(site)?.roles ?? [];
  // What the next step depends on comes with the case: nothing on the screen moves away from under the hand.
  const isReady = [useQuery(authorityQuery(site)), useQuery(envelopesQuery(site))].every(({ isPending }) => !isPending);
  if (found.data === undefined) return <Waiting of={found} />;
  if (!isReady) return <Loading />;
  const request = found.data;
  return (
    <>
      <Neighbours site={site} id={id} list={liste} />
      <Heading request={request} />
      {request.degraded.length > 0 && (
        <Notice tone="warn">Une partie du dossier ne peut être lue en ce moment ; elle reviendra d’elle-même.</Notice>
      )}
      <NextStep key={`${request.id}-${request.status}`} site={site} request={request} roles={roles} />
      {OPEN.includes(request.status) && roles.some((role) => WRITERS.includes(role)) && (
        <ClosingForm key={`cloture-${id}`} site={site} id={id} />
      )}
      <div className="columns">
        <div>
          <RetrievalCard site={site} request={request} roles={roles} />
          <AssessmentCard site={site} request={request} />
        </div>
        <div>
          <HouseholdCard request={request} />
          <WorksheetCard request={request} />
          {request.request && !ENDED.includes(request.status) && roles.some((role) => WRITERS.includes(role)) && (
            <p>
              <Link to="/ccas/$site/demandes/$id/correction" params={{ site, id }}>
                Corriger le foyer ou le budget
              </Link>
            </p>
          )}
          {request.request && roles.some((role) => FILERS.includes(role)) && (
            <p>
              <Link to="/ccas/$site/demandes/nouvelle" params={{ site }} search={{ de: id }}>
                Refaire une demande pour ce foyer
              </Link>
            </p>
          )}
          <HistoryCard site={site} id={id} />
          {roles.some((role) => WRITERS.includes(role)) && <DocumentsCard key={`pieces-${id}`} site={site} id={id} />}
        </div>
        <div>
          <DecisionCard site={site} request={request} roles={roles} />
          {roles.some((role) => WRITERS.includes(role)) && (
            <AppealsCard key={`recours-${id}`} site={site} request={request} />
          )}
          {request.status === 'decided' && roles.some((role) => WRITERS.includes(role)) && (
            <PaymentCard key={`paiement-${id}`} site={site} id={id} roles={roles} />
          )}
          {request.clocks ? <ClocksCard clocks={request.clocks} /> : null}
          {roles.some((role) => WRITERS.includes(role)) && <NotesCard key={id} site={site} id={id} />}
          <TimelineCard site={site} id={id} />
        </div>
      </div>
    </>
  );
}

function Heading({ request }: { readonly request: Case }) {
  const points = request.request ? pressingPoints(request.request, today()) : [];
  return (
    <>
      <h1>
        {request.request ? calledName(request.request.applicant) : 'Personne non lisible'}{' '}
        <span className="soft">{request.reference}</span>
      </h1>
      <p className="row">
        <StatusTag status={request.status} />
        {request.urgent && <span className="tag act">Urgent</span>}
        <span>
          {plainLabel(request.aid)},{' '}
          {request.requestedAmountCents ? `${euros(request.requestedAmountCents)} demandés` : 'montant à fixer'}, le{' '}
          {day(request.requestedOn)}
        </span>
      </p>
      {points.length > 0 && (
        <p className="row">
          {points.map((point) => (
            <strong key={point}>{point}</strong>
          ))}
        </p>
      )}
    </>
  );
}
