import { QUOTIENT, isLater, subjectOf, type CaseFact, type DecidedData, type Mark } from './case-fact.js';

/** Every status of a request, in the order of the straight line. */
export const CASE_STATUSES = [
  'submitted',
  'retrieving',
  'awaiting-documents',
  'awaiting-finding',
  'awaiting-administrator',
  'awaiting-decision',
  'awaiting-other-right',
  'awaiting-signature',
  'decided',
  'withdrawn',
  'closed',
] as const;

export type CaseStatus = (typeof CASE_STATUSES)[number];

interface SubmissionMark extends Mark {
  /** @default not urgent, or kept before it was noted */
  readonly urgent?: boolean;
}

interface OtherRightMark extends Mark {
  readonly awaitedUntil: string | null;
}

interface RetrievalMark extends Mark {
  readonly news: 'retrieved' | 'retrying' | 'documents' | 'administrator';
}

interface AssessmentMark extends Mark {
  readonly toAssess: boolean;
  readonly lacksFacts: boolean;
  /** Something that the person or their papers say is missing; left out of what was kept of old. */
  readonly lacksAnswer?: boolean;
}

interface RoutingMark extends Mark {
  readonly authority: string;
}

interface HouseholdDataMark extends Mark {
  readonly quotient: number | null;
}

interface ProposalMark extends Mark {
  /** Null once it was sent back. */
  readonly proposal: {
    readonly id: string;
    readonly to: string;
    readonly outcome: DecidedData['outcome'];
    readonly amountCents: number | null;
  } | null;
}

interface EndingMark extends Mark {
  readonly end: 'decided' | 'adjourned' | 'reopened' | 'withdrawn' | 'closed';
  /** Null for a withdrawal, as are the two below. */
  readonly outcome: DecidedData['outcome'] | null;
  readonly amountCents: number | null;
  readonly decidedOn: string | null;
  /** The body that decides again, whatever the routing says. @default the routing says */
  readonly sentTo?: string | null;
}

/**
 * What is kept of a request's history to tell where it stands: for each point the latest word of the service that owns it. Learning is
 * a maximum, so neither the order nor the repetition of facts matters.
 */
export interface Standing {
  readonly submission: SubmissionMark | null;
  readonly retrieval: RetrievalMark | null;
  /** What was heard of other data than the quotient, by what it is about. @default nothing */
  readonly otherData?: Readonly<Record<string, RetrievalMark>>;
  readonly householdData: HouseholdDataMark | null;
  readonly assessment: AssessmentMark | null;
  readonly routing: RoutingMark | null;
  /** @default none */
  readonly proposal?: ProposalMark | null;
  /** Who decides instead of somebody who stood aside. @default nobody did */
  readonly recusal?: RoutingMark | null;
  /** What the request waits for elsewhere. @default nothing */
  readonly otherRight?: OtherRightMark | null;
  readonly ending: EndingMark | null;
}

export const NOTHING_KNOWN: Standing = {
  submission: null,
  retrieval: null,
  householdData: null,
  assessment: null,
  routing: null,
  ending: null,
};

/** The standing once a fact is known. */
export function learn(standing: Standing, fact: CaseFact): Standing {
  const { sequence, eventId, at } = fact;
  const mark: Mark = { sequence, eventId, at };
  switch (fact.kind) {
    case 'request-submitted':
    case 'request-corrected':
      return { ...standing, submission: later(standing.submission, submissionOf(mark, fact.data.urgent)) };
    case 'household-data-retrieved':
      return {
        ...hear(standing, fact, { ...mark, news: 'retrieved' }),
        householdData: later<HouseholdDataMark>(standing.householdData, {
          ...mark,
          quotient: fact.data.quotientFamilial?.value ?? null,
        }),
      };
    case 'household-data-unavailable':
    case 'retrieval-postponed':
      return hear(standing, fact, { ...mark, news: newsOf(fact) });
    case 'document-added':
    case 'promise-recorded':
    case 'request-protected':
    case 'protection-lifted':
    case 'household-data-contradicted':
    case 'contradiction-settled':
    case 'papers-asked':
    case 'papers-given':
    case 'judgment-recorded':
    case 'judgment-appealed':
      return standing;
    case 'request-assessed': {
      const { outcome, missing } = fact.data;
      const wanting = missing.filter((code) => !isForAPerson(code));
      const lacksAnswer = wanting.some((code) => code !== QUOTIENT);
      const assessment = { ...mark, toAssess: outcome === 'to-assess', lacksFacts: wanting.length > 0, lacksAnswer };
      return { ...standing, assessment: later(standing.assessment, assessment) };
    }
    case 'finding-recorded':
      return standing;
    case 'request-routed':
      return { ...standing, routing: later(standing.routing, { ...mark, authority: fact.data.authority }) };
    case 'other-right-noted': {
      const { awaitedUntil } = fact.data;
      return { ...standing, otherRight: later<OtherRightMark>(standing.otherRight ?? null, { ...mark, awaitedUntil }) };
    }
    case 'decision-proposed': {
      const { proposalId: id, to, outcome, amountCents } = fact.data;
      const proposal = { ...mark, proposal: { id, to, outcome, amountCents } };
      return { ...standing, proposal: later<ProposalMark>(standing.proposal ?? null, proposal) };
    }
    case 'proposal-returned':
      return { ...standing, proposal: later<ProposalMark>(standing.proposal ?? null, { ...mark, proposal: null }) };
    case 'decider-recused': {
      const recusal = { ...mark, authority: fact.data.to };
      return { ...standing, recusal: later<RoutingMark>(standing.recusal ?? null, recusal) };
    }
    case 'decision-recorded': {
      const { outcome, amountCents, decidedOn } = fact.data;
      const end = outcome === 'adjourned' ? 'adjourned' : 'decided';
      const ending = { ...mark, end, outcome, amountCents, decidedOn } as const;
      return { ...standing, ending: later<EndingMark>(standing.ending, ending) };
    }
    case 'decision-withdrawn':
      return ended(standing, { ...mark, end: fact.data.reopened ? 'reopened' : 'closed' });
    case 'appeal-recorded':
      if (!fact.data.reopened) return standing;
      return ended(standing, { ...mark, end: 'reopened', sentTo: fact.data.sentTo });
    case 'appeal-answered': {
      // A decision of its own tells the one that replaces another.
      if (fact.data.answer === 'upheld') return standing;
      const ending = { ...mark, end: 'decided', ...fact.data.standing } as const;
      return { ...standing, ending: later<EndingMark>(standing.ending, endingOf(ending)) };
    }
    case 'request-withdrawn':
      return ended(standing, { ...mark, end: 'withdrawn' });
    case 'request-closed':
      return ended(standing, { ...mark, end: 'closed' });
  }
}

function submissionOf(mark: Mark, urgent: boolean): SubmissionMark {
  return urgent ? { ...mark, urgent } : mark;
}

function endingOf({ sequence, eventId, at, end, outcome, amountCents, decidedOn }: EndingMark): EndingMark {
  return { sequence, eventId, at, end, outcome, amountCents, decidedOn };
}

function ended(standing: Standing, ending: Mark & Pick<EndingMark, 'end' | 'sentTo'>): Standing {
  const undecided = { ...ending, outcome: null, amountCents: null, decidedOn: null };
  return { ...standing, ending: later<EndingMark>(standing.ending, undecided) };
}

/** True for what somebody judges, and no paper says: findings, cases that a table leaves out, calculations that cannot be made. */
function isForAPerson(code: string): boolean {
  return code.startsWith('constat-') || code === 'hors-tableau' || code === 'calcul';
}

/** Where a request stands. */
export function caseStatus(standing: Standing): CaseStatus {
  return statusAndMark(standing)[0];
}

/** Since when a request stands there, ISO 8601; null before anything is known of it. */
export function standsSince(standing: Standing): string | null {
  return statusAndMark(standing)[1]?.at ?? null;
}

/** What could be decided may wait for a right elsewhere; what is urgent, for nothing. */
function statusAndMark(standing: Standing): readonly [CaseStatus, Mark | null] {
  const [status, mark] = ownStatusAndMark(standing);
  const { otherRight, submission } = standing;
  if (status !== 'awaiting-decision' || !otherRight?.awaitedUntil || submission?.urgent === true) return [status, mark];
  return ['awaiting-other-right', otherRight];
}

/** The status that instruction and decision make, and the fact that made it. */
function ownStatusAndMark(standing: Standing): readonly [CaseStatus, Mark | null] {
  const { submission, ending, assessment, routing } = standing;
  const retrieval = deciding(standing);
  if (ending?.end === 'withdrawn') return ['withdrawn', ending];
  if (ending?.end === 'closed') return ['closed', ending];
  if (ending?.end === 'decided') return ['decided', ending];
  const waiting = waitingProposal(standing);
  if (waiting !== null)
    return [isForABody(waiting.to) ? 'awaiting-decision' : 'awaiting-signature', standing.proposal ?? null];
  if (ending?.end === 'adjourned' || ending?.end === 'reopened') return ['awaiting-decision', ending];
  if (isRouted(standing)) return ['awaiting-decision', routing];
  if (assessment?.toAssess === true && !assessment.lacksFacts) return ['awaiting-finding', assessment];
  if (assessment?.toAssess === true && (standing.householdData !== null || assessment.lacksAnswer === true))
    return ['awaiting-documents', assessment];
  if (retrieval?.news === 'documents') return ['awaiting-documents', retrieval];
  if (retrieval?.news === 'administrator') return ['awaiting-administrator', retrieval];
  return retrieval === null && assessment === null
    ? ['submitted', submission]
    : ['retrieving', retrieval ?? assessment];
}

/** Who may decide now; null while that is not known. */
export function authorityOf(standing: Standing): string | null {
  const waiting = waitingProposal(standing);
  if (waiting !== null) return waiting.to;
  const recused = lastRecusal(standing);
  if (recused === null && standing.ending?.end === 'reopened' && standing.ending.sentTo) return standing.ending.sentTo;
  if (!isRouted(standing)) return null;
  return (recused ?? standing.routing)?.authority ?? null;
}

/** What a decision, or the undoing of one, has not settled since. */
export function lastRecusal({ recusal, ending }: Standing): RoutingMark | null {
  return !recusal || (ending !== null && !isLater(recusal, ending)) ? null : recusal;
}

/** The proposal that waits to be signed or voted; a decision taken after it has settled it. */
export function waitingProposal(standing: Standing): ProposalMark['proposal'] {
  const { proposal, ending } = standing;
  const recusal = lastRecusal(standing);
  // What another authority decides is no longer to be signed as it was proposed.
  if (proposal && recusal !== null && isForABody(recusal.authority) && isLater(recusal, proposal)) return null;
  if (!proposal || (ending !== null && !isLater(proposal, ending))) return null;
  return proposal.proposal;
}

/** A body decides in session: nobody signs for it alone. */
function isForABody(authority: string): boolean {
  return authority === 'commission-permanente' || authority === 'conseil-administration';
}

/** A routing older than the last assessment waits for the one that follows it. */
export function isRouted({ routing, assessment }: Pick<Standing, 'routing' | 'assessment'>): boolean {
  return routing !== null && (assessment === null || routing.sequence >= assessment.sequence);
}

function hear(standing: Standing, fact: CaseFact, mark: RetrievalMark): Standing {
  const about = subjectOf(fact) ?? QUOTIENT;
  if (about === QUOTIENT) return { ...standing, retrieval: later(standing.retrieval, mark) };
  const { otherData = {} } = standing;
  return { ...standing, otherData: { ...otherData, [about]: later(otherData[about] ?? null, mark) } };
}

const BY_WEIGHT = ['retrieved', 'documents', 'administrator', 'retrying'] as const;

/** The quotient speaks for all; without one, any data that came let the request be assessed, and the assessment says what is missing. */
function deciding({ retrieval, otherData = {} }: Standing): RetrievalMark | null {
  if (retrieval !== null) return retrieval;
  const heard = Object.values(otherData);
  const weightiest = BY_WEIGHT.find((news) => heard.some((mark) => mark.news === news));
  return heard.filter(({ news }) => news === weightiest).reduce<RetrievalMark | null>(later, null);
}

function later<Kept extends Mark>(known: Kept | null, heard: Kept): Kept {
  return known === null || isLater(heard, known) ? heard : known;
}

function newsOf(
  fact: CaseFact<'household-data-unavailable' | 'retrieval-postponed'>,
): 'retrying' | 'documents' | 'administrator' {
  if (fact.kind === 'household-data-unavailable')
    return fact.data.nextStep === 'call-the-administrator' ? 'administrator' : 'documents';
  if (fact.data.state === 'retrying') return 'retrying';
  return fact.data.waitsFor === 'administrator' ? 'administrator' : 'documents';
}
