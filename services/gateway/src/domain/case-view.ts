import {
  isLater,
  latest,
  type AskedFact,
  type AssessedData,
  type CaseFact,
  type ClosedData,
  type DecidedData,
  type ProofData,
  type RetrievedData,
  type StatusData,
  type UndoneData,
} from './case-fact.js';
import { retrievalView, type RetrievalView } from './retrieval-view.js';
import { NOTHING_KNOWN, caseStatus, isRouted, lastRecusal, learn, type CaseStatus } from './standing.js';

type Figures = 'taxIncome' | 'jobseekerBenefits' | 'childcareShare';

export interface HouseholdDataView extends Omit<RetrievedData, 'attempts' | 'about' | 'statuses' | 'proofs' | Figures> {
  readonly statuses: readonly StatusData[];
  readonly taxIncome: RetrievedData['taxIncome'] | null;
  readonly jobseekerBenefits: RetrievedData['jobseekerBenefits'] | null;
  readonly childcareShare: RetrievedData['childcareShare'] | null;
  /** Papers of the facts that rest on one. */
  readonly proofs: readonly ProofData[];
}

export interface RoutingView {
  readonly authority: string;
  readonly because: string;
  readonly proposal: 'grant' | 'refuse';
  readonly proposedAmountCents: number | null;
  readonly ceilingCents: number | null;
}

export interface WithdrawalView {
  readonly withdrawnOn: string;
  readonly reason: string;
}

/** The regulation applied; what is missing in words, the question that decides fastest first. */
export interface AssessmentView extends AssessedData {
  readonly missingFacts: readonly AskedFact[];
}

/** What a person found last on a point that the regulation leaves to them. */
export interface FindingView {
  readonly code: string;
  readonly question: string;
  readonly value: boolean | number;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

/** A correction of the request: which fields, when, by whom. */
export interface CorrectionView {
  readonly changed: readonly string[];
  readonly correctedAt: string;
  readonly correctedBy: string | null;
}

/** Everything that the events say of one request. */
export interface CaseView {
  readonly reference: string;
  readonly status: CaseStatus;
  readonly aid: string;
  readonly requestedAmountCents: number | null;
  readonly requestedOn: string;
  readonly urgent: boolean;
  readonly noticeGivenOn: string | null;
  readonly submittedAt: string;
  readonly householdData: HouseholdDataView | null;
  readonly retrieval: RetrievalView;
  readonly assessment: AssessmentView | null;
  /** By question, in the order in which they were asked first. */
  readonly findings: readonly FindingView[];
  /** Oldest first. */
  readonly corrections: readonly CorrectionView[];
  readonly routing: RoutingView | null;
  readonly decision: DecidedData | null;
  /** The act that undid the decision above; null while that one stands. */
  readonly undoing: UndoneData | null;
  readonly closing: ClosedData | null;
  readonly withdrawal: WithdrawalView | null;
}

/** The view that a set of facts gives, in whatever order they came; null before the request itself is known. */
export function caseView(facts: readonly CaseFact[]): CaseView | null {
  const submitted = latest(facts, 'request-submitted');
  if (submitted === null) return null;
  const { reference, aid, requestedAmountCents, requestedOn, urgent, noticeGivenOn } = (
    latest(facts, 'request-submitted', 'request-corrected') ?? submitted
  ).data;
  const standing = facts.reduce(learn, NOTHING_KNOWN);
  const ending = latest(facts, 'decision-recorded', 'decision-withdrawn', 'request-withdrawn', 'request-closed');
  return {
    reference,
    status: caseStatus(standing),
    aid,
    requestedAmountCents,
    requestedOn,
    urgent,
    noticeGivenOn,
    submittedAt: submitted.at,
    householdData: householdData(facts),
    retrieval: retrievalView(facts),
    assessment: assessment(facts),
    findings: findings(facts),
    corrections: corrections(facts),
    routing: isRouted(standing) ? routing(facts, lastRecusal(standing)?.authority) : null,
    decision: decision(facts),
    undoing: ending?.kind === 'decision-withdrawn' ? undoing(ending.data) : null,
    closing: ending?.kind === 'request-closed' ? { closedOn: ending.data.closedOn, reason: ending.data.reason } : null,
    withdrawal:
      ending?.kind === 'request-withdrawn'
        ? { withdrawnOn: ending.data.withdrawnOn, reason: ending.data.reason }
        : null,
  };
}

function householdData(facts: readonly CaseFact[]): HouseholdDataView | null {
  const fact = latest(facts, 'household-data-retrieved');
  if (fact === null) return null;
  const { source, retrievedAt, quotientFamilial, confirmedByAgent, proofKind, statuses = [], proofs = [] } = fact.data;
  const { taxIncome = null, jobseekerBenefits = null, childcareShare = null } = fact.data;
  const figures = { taxIncome, jobseekerBenefits, childcareShare };
  return { source, retrievedAt, quotientFamilial, confirmedByAgent, proofKind, statuses, ...figures, proofs };
}

function assessment(facts: readonly CaseFact[]): AssessmentView | null {
  const fact = latest(facts, 'request-assessed');
  if (fact === null) return null;
  const { regulation, regulationHash, outcome, resteAVivreCents, proposedAmountCents, conditions, missing } = fact.data;
  const { missingFacts = [] } = fact.data;
  const amounts = { resteAVivreCents, proposedAmountCents };
  return { regulation, regulationHash, outcome, ...amounts, conditions, missing, missingFacts };
}

/** Each once, oldest first. */
function inOrder<Fact extends CaseFact>(facts: readonly Fact[]): Fact[] {
  const once = [...new Map(facts.map((fact) => [fact.eventId, fact])).values()];
  return once.sort((one, other) => (isLater(one, other) ? 1 : -1));
}

function findings(facts: readonly CaseFact[]): FindingView[] {
  const last = new Map(
    inOrder(facts.filter((fact) => fact.kind === 'finding-recorded')).map((fact) => [fact.data.code, fact]),
  );
  return [...last.values()].flatMap(({ data: { code, question, value }, at, actorId }) =>
    value === null ? [] : [{ code, question, value, recordedAt: at, recordedBy: actorId }],
  );
}

function corrections(facts: readonly CaseFact[]): CorrectionView[] {
  return inOrder(facts.filter((fact) => fact.kind === 'request-corrected')).map(
    ({ data: { changed }, at, actorId }) => ({
      changed,
      correctedAt: at,
      correctedBy: actorId,
    }),
  );
}

/** @param instead who decides for somebody who stood aside */
function routing(facts: readonly CaseFact[], instead: string | undefined): RoutingView | null {
  const fact = latest(facts, 'request-routed');
  if (fact === null) return null;
  const { authority, because, proposal, proposedAmountCents, ceilingCents } = fact.data;
  return { authority: instead ?? authority, because, proposal, proposedAmountCents, ceilingCents };
}

function decision(facts: readonly CaseFact[]): DecidedData | null {
  const fact = latest(facts, 'decision-recorded');
  if (fact === null) return null;
  const { decisionId, outcome, amountCents, reasonCodes, authority, delegation, register, ...rest } = fact.data;
  const { decidedOn, returnsOn, urgent, derogation } = rest;
  const dated = { decidedOn, returnsOn, urgent, derogation };
  return { decisionId, outcome, amountCents, reasonCodes, authority, delegation, ...dated, register };
}

function undoing({ withdrawalId, decisionId, kind, ground, withdrawnOn, ...rest }: UndoneData): UndoneData {
  const { keptCents, reopened, register } = rest;
  return { withdrawalId, decisionId, kind, ground, withdrawnOn, keptCents, reopened, register };
}
