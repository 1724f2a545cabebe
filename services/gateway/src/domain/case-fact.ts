import type { AskedAdult } from './asked-adult.js';
import type {
  AnsweredData,
  AppealData,
  DecidedData,
  JudgedData,
  JudgmentAppealedData,
  RegisterPlace,
} from './decision-fact.js';
import type { CorrectedData, PromiseData, SubmittedData } from './intake-fact.js';

export type { CorrectedData, DecidedData, SubmittedData };

/** What a person found; null takes back what was found before. */
export interface FoundData {
  readonly code: string;
  readonly question: string;
  readonly value: boolean | number | null;
}

/** A question that the regulation asks. */
export interface AskedFact {
  readonly code: string;
  readonly label: string;
  readonly from: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly field: string | null;
}

export interface RetrievedQuotient {
  readonly value: number | null;
  readonly year: number;
  readonly month: number;
  readonly provider: string;
  readonly calculationYear: number | null;
  readonly calculationMonth: number | null;
}

/** Figures that were told, by who told them. */
export interface ToldFigures {
  readonly taxIncome?: { readonly referenceCents: number; readonly shares: number | null; readonly year: number };
  readonly jobseekerBenefits?: { readonly monthlyCents: number; readonly year: number; readonly month: number };
  readonly childcareShare?: {
    readonly annualResourcesCents: number;
    readonly dependentChildren: number | null;
    readonly year: number;
  };
}

type Sourced<Figures> = { readonly [Name in keyof Figures]: Figures[Name] & { readonly source: FactSource } };

/** Who told a fact: API Particulier, the tax office, or a paper. */
export type FactSource = 'api-particulier' | 'dgfip' | 'proof';

/** The paper on which a fact rests. */
export interface ProofData {
  readonly about: string;
  readonly kind: string;
  readonly seenOn: string;
  /** Ids of the scans that show it. */
  readonly scanIds: readonly string[];
}

export interface RetrievedData extends Sourced<ToldFigures> {
  readonly source: FactSource;
  readonly retrievedAt: string;
  readonly quotientFamilial: RetrievedQuotient | null;
  readonly confirmedByAgent: boolean;
  readonly proofKind: string | null;
  readonly attempts: number;
  /** What it is about; the quotient when it does not say. */
  readonly about?: string;
  readonly statuses?: readonly StatusData[];
  /** Left out by events of old. */
  readonly proofs?: readonly ProofData[];
}

export interface StatusData {
  readonly code: string;
  readonly value: boolean;
  readonly source: 'api-particulier' | 'proof';
}

/** The State answered something else than a paper. */
export interface ContradictedData extends ToldFigures {
  readonly about: string;
  readonly answeredAt: string;
  readonly quotientFamilial: RetrievedQuotient | null;
  readonly status: boolean | null;
  readonly proofKind: string;
}

/** A person chose between a paper and the State's answer; why is with its owner. */
export interface ContradictionSettledData {
  readonly about: string;
  readonly choice: 'paper' | 'certified';
  readonly proofKind: string;
  readonly settledAt: string;
}

export interface UnavailableData {
  readonly reason: string;
  readonly providerCode: string | null;
  readonly nextStep: 'ask-the-person' | 'fix-the-request' | 'call-the-administrator';
  readonly attempts: number;
  readonly stillTrying: boolean;
  readonly about?: string;
  readonly proofs?: readonly string[];
  readonly asked?: readonly AskedAdult[];
}

export interface PostponedData {
  readonly state: 'retrying' | 'parked';
  readonly reason: string;
  readonly providerCode: string | null;
  readonly waitsFor: 'worker' | 'administrator' | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly about?: string;
}

export interface Condition {
  readonly code: string;
  readonly outcome: 'met' | 'not-met' | 'to-assess';
  readonly explanation: string;
}

export interface AssessedData {
  readonly regulation: string;
  readonly regulationHash: string;
  readonly outcome: 'eligible' | 'ineligible' | 'to-assess';
  readonly resteAVivreCents: number | null;
  readonly proposedAmountCents: number | null;
  readonly conditions: readonly Condition[];
  readonly missing: readonly string[];
  /** Left out by events of old. */
  readonly missingFacts?: readonly AskedFact[];
}

export interface RoutedData {
  readonly authority: string;
  readonly because: string;
  readonly proposal: 'grant' | 'refuse';
  readonly proposedAmountCents: number | null;
  readonly ceilingCents: number | null;
}

/** Papers were asked for; which ones is with their owner. */
export interface PapersAskedData {
  readonly askedOn: string;
  readonly by: string;
}

/** A right elsewhere was noted or followed. */
export interface OtherRightData {
  readonly rightId: string;
  readonly right: string;
  /** Null while the request waits for nothing elsewhere. */
  readonly awaitedUntil: string | null;
}

export interface PapersGivenData {
  readonly givenOn: string;
}

/** A decision was prepared for the signature of another; what was written is with its owner. */
export interface ProposedData {
  readonly proposalId: string;
  readonly to: string;
  readonly outcome: DecidedData['outcome'];
  readonly amountCents: number | null;
  readonly reasonCodes: readonly string[];
  readonly derogation: boolean;
  readonly proposedOn: string;
}

export interface ReturnedData {
  readonly proposalId: string;
  readonly returnedOn: string;
}

/** A decision was undone by another act. */
export interface UndoneData {
  readonly withdrawalId: string;
  readonly decisionId: string;
  readonly kind: 'withdrawal' | 'abrogation' | 'annulment';
  readonly ground: string;
  readonly withdrawnOn: string;
  readonly keptCents: number;
  readonly reopened: boolean;
  readonly register: RegisterPlace;
}

export interface ClosedData {
  readonly closedOn: string;
  readonly reason: string;
}

export interface WithdrawnData {
  readonly withdrawnOn: string;
  readonly reason: string;
}

/** A scan joined the request; its name is with its owner. */
export interface DocumentAddedData {
  readonly scanId: string;
}

/** Who reads the request; why is with its owner. */
export interface ProtectedData {
  readonly readerIds: readonly string[];
}

export interface LiftedData {
  readonly liftedOn: string;
}

/** What each kind of fact says. A kind is the event's own name: `aid.<producer>.<kind>.v1`. */
export interface RecusedData {
  readonly recusedOn: string;
  /** Who decides instead. */
  readonly to: string;
}

export interface FactData {
  readonly 'request-submitted': SubmittedData;
  readonly 'request-corrected': CorrectedData;
  readonly 'document-added': DocumentAddedData;
  readonly 'promise-recorded': PromiseData;
  readonly 'request-protected': ProtectedData;
  readonly 'protection-lifted': LiftedData;
  readonly 'household-data-retrieved': RetrievedData;
  readonly 'household-data-unavailable': UnavailableData;
  readonly 'household-data-contradicted': ContradictedData;
  readonly 'contradiction-settled': ContradictionSettledData;
  readonly 'retrieval-postponed': PostponedData;
  readonly 'finding-recorded': FoundData;
  readonly 'request-assessed': AssessedData;
  readonly 'request-routed': RoutedData;
  readonly 'papers-asked': PapersAskedData;
  readonly 'papers-given': PapersGivenData;
  readonly 'other-right-noted': OtherRightData;
  readonly 'decision-proposed': ProposedData;
  readonly 'proposal-returned': ReturnedData;
  readonly 'decider-recused': RecusedData;
  readonly 'decision-recorded': DecidedData;
  readonly 'decision-withdrawn': UndoneData;
  readonly 'appeal-recorded': AppealData;
  readonly 'appeal-answered': AnsweredData;
  readonly 'judgment-recorded': JudgedData;
  readonly 'judgment-appealed': JudgmentAppealedData;
  readonly 'request-withdrawn': WithdrawnData;
  readonly 'request-closed': ClosedData;
}

export type FactKind = keyof FactData;

interface FactOf<Kind extends FactKind> {
  readonly kind: Kind;
  /** The event's full type, with its version. */
  readonly type: string;
  readonly eventId: string;
  /** Version of the aggregate in the service that speaks; compared within one producer only. */
  readonly sequence: number;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actorId: string | null;
  readonly data: FactData[Kind];
}

/** One thing that became known about a request. */
export type CaseFact<Kind extends FactKind = FactKind> = { readonly [K in Kind]: FactOf<K> }[Kind];

/** Which service speaks of what. */
export const PRODUCER_OF: Readonly<Record<FactKind, string>> = {
  'request-submitted': 'intake',
  'request-corrected': 'intake',
  'document-added': 'intake',
  'promise-recorded': 'intake',
  'request-protected': 'intake',
  'protection-lifted': 'intake',
  'household-data-retrieved': 'retrieval',
  'household-data-unavailable': 'retrieval',
  'household-data-contradicted': 'retrieval',
  'contradiction-settled': 'retrieval',
  'retrieval-postponed': 'retrieval',
  'finding-recorded': 'eligibility',
  'request-assessed': 'eligibility',
  'request-routed': 'eligibility',
  'papers-asked': 'decision',
  'papers-given': 'decision',
  'other-right-noted': 'decision',
  'decision-proposed': 'decision',
  'proposal-returned': 'decision',
  'decider-recused': 'decision',
  'decision-recorded': 'decision',
  'decision-withdrawn': 'decision',
  'appeal-recorded': 'decision',
  'appeal-answered': 'decision',
  'judgment-recorded': 'decision',
  'judgment-appealed': 'decision',
  'request-withdrawn': 'decision',
  'request-closed': 'decision',
};

export function isFactKind(text: string): text is FactKind {
  return Object.hasOwn(PRODUCER_OF, text);
}

/** The data that every regulation may use. */
export const QUOTIENT = 'quotient-familial';

/** What a fact of retrieval is about; null for the facts of others. */
export function subjectOf(fact: CaseFact): string | null {
  return PRODUCER_OF[fact.kind] === 'retrieval' ? ((fact.data as { about?: string }).about ?? QUOTIENT) : null;
}

/** Where a fact stands among those of its producer. */
export interface Mark {
  readonly sequence: number;
  readonly eventId: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** True when the first is later. Two facts of one sequence are told apart by their ids, so that every order of arrival agrees. */
export function isLater(one: Omit<Mark, 'at'>, other: Omit<Mark, 'at'>): boolean {
  return one.sequence > other.sequence || (one.sequence === other.sequence && one.eventId > other.eventId);
}

/** The latest fact of these kinds, which must have one producer. */
export function latest<Kind extends FactKind>(
  facts: readonly CaseFact[],
  ...kinds: readonly Kind[]
): Extract<CaseFact, { readonly kind: Kind }> | null {
  const wanted: readonly string[] = kinds;
  return facts
    .filter((fact): fact is Extract<CaseFact, { readonly kind: Kind }> => wanted.includes(fact.kind))
    .reduce<Extract<CaseFact, { readonly kind: Kind }> | null>(
      (best, fact) => (best === null || isLater(fact, best) ? fact : best),
      null,
    );
}
