import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useAidLabel } from '../api/aids.js';
import { authorityQuery, envelopesQuery } from '../api/authority.js';
import { caseQuery } from '../api/cases.js';
import type { Shape } from '../api/client.js';
import { useMembership } from '../api/person.js';
import { protectionQuery } from '../api/protection.js';
import { regieQuery } from '../api/payments.js';
import { comingSessionsQuery } from '../api/sessions.js';
import { day, euros, today } from '../format.js';
import { Loading, Notice, Waiting } from '../ui/notice.js';
import { StatusTag } from '../ui/tag.js';
import { calledName } from '../words.js';
import { AppealsCard } from './case/appeals-card.js';
import { AssessmentCard } from './case/assessment-card.js';
import { BriefStrip } from './case/brief-strip.js';
import { ClosingForm } from './case/closing-form.js';
import { ClocksCard } from './case/clocks-card.js';
import { DocumentsCard } from './case/documents-card.js';
import { DecisionCard } from './case/decision-card.js';
import { HistoryCard } from './case/history-card.js';
import { HouseholdCard } from './case/household-card.js';
import { NextStep } from './case/next-step.js';
import { FollowUpCard } from './case/follow-up-card.js';
import { Neighbours } from './case/neighbours.js';
import { HiddenAddress } from './case/hidden-address.js';
import { ProtectedMark } from './case/protected-mark.js';
import { ProtectionCard } from './case/protection-card.js';
import { NotesCard } from './case/notes-card.js';
import { NoticeForAdults } from './case/notice-for-adults.js';
import { NoticeAloud } from './case/notice-aloud.js';
import { OPEN } from './case/open-status.js';
import { Papers } from './case/papers.js';
import { RightsCard } from './case/rights-card.js';
import { RetrievalCard } from './case/retrieval-card.js';
import { TimelineCard } from './case/timeline-card.js';
import { PaymentCard } from './payment/payment-card.js';
import { WorksheetCard } from './case/worksheet-card.js';

/** Nothing of them is put right any more. */
const ENDED: readonly Case['status'][] = ['decided', 'withdrawn', 'closed'];
const FILERS = ['agent', 'secretary'];
const WRITERS = ['agent', 'secretary', 'president', 'manager'];

type Case = Shape<'CaseDetail'>;

/** One request in one screen: what is known, what the regulation says, who decides, and the next step. */
export function CasePage() {
  const { site, id } = useParams({ from: '/ccas/$site/demandes/$id' });
  const { liste } = useSearch({ from: '/ccas/$site/demandes/$id' });
  const found = useQuery(caseQuery(site, id));
  const roles = useMembership(site)?.roles ?? [];
  const isWriter = roles.some((role) => WRITERS.includes(role));
  const mayKnow = isWriter || roles.includes('dpo');
  const protection = useQuery({ ...protectionQuery(site, id), enabled: mayKnow });
  const till = useQuery({ ...regieQuery(site), enabled: isWriter });
  // What the header and the next step depend on comes with the case: nothing on the screen moves away from under the hand, also when it failed
  // and is asked for again.
  const [powers, envelopes] = [useQuery(authorityQuery(site)), useQuery(envelopesQuery(site))];
  const sessions = useQuery(comingSessionsQuery(site, today()));
  const isReady = [powers, envelopes, sessions, till, protection].every(
    ({ isLoading, isFetched }) => isFetched || !isLoading,
  );
  if (found.data === undefined) return <Waiting of={found} />;
  if (!isReady) return <Loading />;
  const request = found.data;
  const showsContact = protection.data !== undefined && !protection.data.protection;
  return (
    <>
      <Neighbours site={site} id={id} list={liste} />
      <Heading site={site} request={request} isWriter={isWriter} showsContact={showsContact} />
      {mayKnow && <ProtectedMark site={site} id={id} />}
      {request.degraded.length > 0 && (
        <Notice tone="warn">Une partie du dossier ne peut être lue en ce moment ; elle reviendra d’elle-même.</Notice>
      )}
      <NextStep key={`${request.id}-${request.status}`} site={site} request={request} roles={roles} />
      {isWriter && <Papers key={`demande-pieces-${id}`} site={site} request={request} />}
      {isWriter && OPEN.includes(request.status) && <ClosingForm key={`cloture-${id}`} site={site} id={id} />}
      <div className="columns">
        <div>
          <RetrievalCard site={site} request={request} roles={roles} />
          <AssessmentCard site={site} request={request} />
        </div>
        <div>
          <HouseholdCard
            request={request}
            showsContact={showsContact}
            hiddenAddress={
              protection.data?.protection && isWriter ? <HiddenAddress key={id} site={site} id={id} /> : null
            }
          />
          {mayKnow && <ProtectionCard key={`protection-${id}`} site={site} id={id} isReadOnly={!isWriter} />}
          <WorksheetCard request={request} />
          {request.request && !ENDED.includes(request.status) && isWriter && (
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
          <RightsCard key={`droits-${id}`} site={site} request={request} isWriter={isWriter} />
          <HistoryCard site={site} id={id} />
          {isWriter && <DocumentsCard key={`pieces-${id}`} site={site} id={id} />}
        </div>
        <div>
          <DecisionCard site={site} request={request} roles={roles} />
          {isWriter && <AppealsCard key={`recours-${id}`} site={site} request={request} />}
          {request.status === 'decided' && isWriter && (
            <PaymentCard key={`paiement-${id}`} site={site} id={id} roles={roles} />
          )}
          {request.clocks ? <ClocksCard clocks={request.clocks} /> : null}
          {isWriter && <FollowUpCard key={`suivi-${id}`} site={site} request={request} />}
          {isWriter && <NotesCard key={id} site={site} id={id} />}
          <TimelineCard site={site} id={id} />
        </div>
      </div>
    </>
  );
}

interface HeadingProps {
  readonly site: string;
  readonly request: Case;
  readonly isWriter: boolean;
  readonly showsContact: boolean;
}

function Heading({ site, request, isWriter, showsContact }: HeadingProps) {
  const labelOf = useAidLabel(site);
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
          {labelOf(request.aid)},{' '}
          {request.requestedAmountCents ? `${euros(request.requestedAmountCents)} demandés` : 'montant à fixer'}, le{' '}
          {day(request.requestedOn)}
        </span>
      </p>
      <BriefStrip site={site} request={request} readsTill={isWriter} showsContact={showsContact} />
      {isWriter && request.request && (
        <div className="row actions">
          <NoticeAloud key={`information-${request.id}`} site={site} request={request} />
          {OPEN.includes(request.status) && showsContact && (
            <NoticeForAdults key={`adultes-${request.id}`} site={site} request={request} />
          )}
          {OPEN.includes(request.status) && (
            <a className="button" href={request.links.acknowledgement} target="_blank" rel="noreferrer">
              Accusé de réception (PDF)
            </a>
          )}
        </div>
      )}
    </>
  );
}
