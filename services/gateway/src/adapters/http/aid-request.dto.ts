import {
  ASSESSMENT_OUTCOMES,
  AUTHORITIES,
  AidRequestSubmission,
  AppealView,
  OtherRightView,
  AskedFact,
  CLOSING_REASONS,
  AssessedCondition,
  ChildcareShare,
  JobseekerBenefits,
  DECISION_OUTCOMES,
  DecisionDetail,
  DecisionProposal,
  IsAmountCents,
  IsCivilDate,
  IsCode,
  IsFindingValue,
  IsInstant,
  IsNullable,
  IsSha256,
  MadePromise,
  RegisterReference,
  RequestClocks,
  RetrievedChildcareShare,
  RetrievedJobseekerBenefits,
  RetrievedQuotientFamilial,
  RetrievedStatus,
  RetrievedTaxIncome,
  TaxIncome,
  UNDONE_BY,
  UNDONE_ON,
  type AssessmentOutcome,
  type Authority,
  type ClosingReason,
  type DecisionOutcome,
  type FigureSource,
  type UndoneBy,
  type UndoneOn,
} from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, IsUUID, Min, ValidateNested } from 'class-validator';
import { CASE_STATUSES, type CaseStatus } from '../../domain/standing.js';
import { CaseLinks } from './links.js';

/** A request as it was filed. */
export class FiledRequest {
  @IsUUID() id: string;
  @IsString() reference: string;
  /** As filed: the case view says where it stands. */
  @IsIn(CASE_STATUSES) status: CaseStatus;
  @IsObject() @ValidateNested() @Type(() => CaseLinks) links: CaseLinks;
}

/** The paper on which a fact rests. */
export class CaseFactProof {
  /** What it is about: `quotient-familial`, or the code of a status or of figures. */
  @IsCode() about: string;
  @IsString() kind: string;
  /** French name of the paper. */
  @IsString() label: string;
  @IsCivilDate() seenOn: string;
  /** The scans that show it, to be read under `documents`. */
  @IsArray() @IsUUID('all', { each: true }) documentIds: string[];
}

/** What was retrieved or proved. */
export class CaseHouseholdData {
  @IsIn(['api-particulier', 'dgfip', 'proof']) source: FigureSource;
  @IsInstant() retrievedAt: string;
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => RetrievedQuotientFamilial)
  quotientFamilial: RetrievedQuotientFamilial | null;
  @IsBoolean() confirmedByAgent: boolean;
  @IsNullable() @IsString() proofKind: string | null;
  /** Statuses that are known, each with where it comes from. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => RetrievedStatus) statuses: RetrievedStatus[];
  /** Null while it is not known, as are the two below. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => RetrievedTaxIncome) taxIncome: RetrievedTaxIncome | null;
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => RetrievedJobseekerBenefits)
  jobseekerBenefits: RetrievedJobseekerBenefits | null;
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => RetrievedChildcareShare)
  childcareShare: RetrievedChildcareShare | null;
  /** Papers of the facts that rest on one, with the scans that show them. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseFactProof) proofs: CaseFactProof[];
}

const RETRIEVAL_STATES = ['pending', 'retrying', 'parked', 'unavailable', 'succeeded', 'proved'] as const;

/** A paper that the person may bring. */
export class CaseProof {
  @IsCode() kind: string;
  /** French name. */
  @IsString() label: string;
}

/** The State answered something else than the paper that counts. A person records which one does. */
export class CaseContradiction {
  @IsCode() about: string;
  @IsInstant() answeredAt: string;
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => RetrievedQuotientFamilial)
  quotientFamilial: RetrievedQuotientFamilial | null;
  @IsNullable() @IsBoolean() status: boolean | null;
  /** Left out for anything else than the tax income, as are the two below for others. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => TaxIncome) taxIncome?: TaxIncome | null;
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => JobseekerBenefits)
  jobseekerBenefits?: JobseekerBenefits | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => ChildcareShare) childcareShare?: ChildcareShare | null;
  /** Kind of the paper. */
  @IsString() proofKind: string;
}

/** How the asking of the State goes for one kind of data. */
export class CaseSource {
  @IsIn(RETRIEVAL_STATES) state: (typeof RETRIEVAL_STATES)[number];
  @IsInt() @Min(0) attempts: number;
  @IsNullable() @IsInstant() nextAttemptAt: string | null;
  /** Our own stable code. */
  @IsNullable() @IsCode() lastError: string | null;
  @IsNullable() @IsString() providerCode: string | null;
  /** Who can help: the person (papers), the worker (correct the request), the administrator. */
  @IsNullable() @IsIn(['person', 'worker', 'administrator']) waitsFor: 'person' | 'worker' | 'administrator' | null;
  /** What an agent reads: why there is no answer, and what to do. Null while all goes well. */
  @IsNullable() @IsString() agentText: string | null;
  /** Papers of which the person brings one, the likeliest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseProof) proofs: CaseProof[];
}

/** The same, with what it is about: `quotient-familial`, or the code of a status. */
export class CaseSourceOf extends CaseSource {
  @IsCode() about: string;
}

/** How the asking of the State goes: for the quotient familial, then for each kind of data that was asked for. */
export class CaseRetrieval extends CaseSource {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseSourceOf) sources: CaseSourceOf[];
  /** A task for a person; null when there is none. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseContradiction) contradiction: CaseContradiction | null;
  /** All of them, the last one first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseContradiction) contradictions: CaseContradiction[];
}

/** The regulation applied, rule by rule. */
export class CaseAssessment {
  @IsCivilDate() regulation: string;
  @IsSha256() regulationHash: string;
  @IsIn(ASSESSMENT_OUTCOMES) outcome: AssessmentOutcome;
  @IsNullable() @IsInt() resteAVivreCents: number | null;
  @IsNullable() @IsAmountCents() proposedAmountCents: number | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AssessedCondition) conditions: AssessedCondition[];
  @IsArray() @IsCode({ each: true }) missing: string[];
  /** The same in words, the question that decides fastest first; `field` is the part of the request that answers it. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AskedFact) missingFacts: AskedFact[];
}

/** What a person found last on a point that the regulation leaves to them; the note is in the explanation. */
export class CaseFinding {
  @IsCode() code: string;
  @IsString() question: string;
  @IsFindingValue() value: boolean | number;
  @IsInstant() recordedAt: string;
  /** Opaque id of the person. */
  @IsNullable() @IsString() recordedBy: string | null;
}

/** A correction of the request: what it was before is kept with its author. */
export class CaseCorrection {
  /** Names of the fields of the request. */
  @IsArray() @IsString({ each: true }) changed: string[];
  @IsInstant() correctedAt: string;
  @IsNullable() @IsString() correctedBy: string | null;
}

/** Who may decide, and what is proposed to them. */
export class CaseRouting {
  @IsIn(AUTHORITIES) authority: Authority;
  @IsString() because: string;
  @IsIn(['grant', 'refuse']) proposal: 'grant' | 'refuse';
  @IsNullable() @IsAmountCents() proposedAmountCents: number | null;
  @IsNullable() @IsAmountCents() ceilingCents: number | null;
}

/** The last decision taken, as the register knows it. */
export class CaseDecision {
  @IsUUID() decisionId: string;
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @IsNullable() @IsAmountCents() amountCents: number | null;
  @IsArray() @IsCode({ each: true }) reasonCodes: string[];
  @IsIn(AUTHORITIES) authority: Authority;
  @IsNullable() @IsString() delegation: string | null;
  @IsCivilDate() decidedOn: string;
  @IsNullable() @IsCivilDate() returnsOn: string | null;
  @IsBoolean() urgent: boolean;
  @IsBoolean() derogation: boolean;
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
}

/** The request was withdrawn before any decision. */
export class CaseWithdrawal {
  @IsCivilDate() withdrawnOn: string;
  @IsCode() reason: string;
}

/** The act that undid the last decision. */
export class CaseUndoing {
  @IsUUID() withdrawalId: string;
  @IsUUID() decisionId: string;
  @IsIn(UNDONE_BY) kind: UndoneBy;
  @IsIn(UNDONE_ON) ground: UndoneOn;
  @IsCivilDate() withdrawnOn: string;
  @IsAmountCents() keptCents: number;
  @IsBoolean() reopened: boolean;
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
}

/** The request was closed without decision. */
export class CaseClosing {
  @IsCivilDate() closedOn: string;
  @IsIn(CLOSING_REASONS) reason: ClosingReason;
}

/** What the person was promised, with the name of whoever recorded it; null for somebody who left the site. */
export class CasePromise extends MadePromise {
  @IsNullable() @IsString() recordedByName: string | null;
}

/** Everything about one request. `request`, `decisions` and `clocks` come from their owners: null when the owner is named in `degraded`. */
export class CaseDetail {
  @IsUUID() id: string;
  @IsString() reference: string;
  @IsIn(CASE_STATUSES) status: CaseStatus;
  @IsCode() aid: string;
  @IsNullable() @IsAmountCents() requestedAmountCents: number | null;
  @IsCivilDate() requestedOn: string;
  @IsBoolean() urgent: boolean;
  @IsNullable() @IsCivilDate() noticeGivenOn: string | null;
  @IsInstant() submittedAt: string;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseHouseholdData) householdData: CaseHouseholdData | null;
  @IsObject() @ValidateNested() @Type(() => CaseRetrieval) retrieval: CaseRetrieval;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseAssessment) assessment: CaseAssessment | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseFinding) findings: CaseFinding[];
  /** Oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseCorrection) corrections: CaseCorrection[];
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseRouting) routing: CaseRouting | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseDecision) decision: CaseDecision | null;
  /** Null while the decision stands. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseUndoing) undoing: CaseUndoing | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseClosing) closing: CaseClosing | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseWithdrawal) withdrawal: CaseWithdrawal | null;
  /** The request as it is now: names and free text. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => AidRequestSubmission) request: AidRequestSubmission | null;
  /** Version of `request`, for If-Match; null when intake is named in `degraded`. */
  @IsNullable() @IsInt() @Min(1) version: number | null;
  /** What the person was promised, the last first; null when intake is named in `degraded`. */
  @IsNullable() @IsArray() @ValidateNested({ each: true }) @Type(() => CasePromise) promises: CasePromise[] | null;
  /** Decisions with reasons and signatory, oldest first. */
  @IsNullable() @IsArray() @ValidateNested({ each: true }) @Type(() => DecisionDetail) decisions:
    DecisionDetail[] | null;
  /** Appeals against decisions, oldest first; null when decision is named in `degraded`. */
  @IsNullable() @IsArray() @ValidateNested({ each: true }) @Type(() => AppealView) appeals: AppealView[] | null;
  /** Rights to be opened or applied for elsewhere; null when decision is named in `degraded`. */
  @IsNullable() @IsArray() @ValidateNested({ each: true }) @Type(() => OtherRightView) rights: OtherRightView[] | null;
  /** What waits to be signed or was sent back; null when there is nothing, or when decision is named in `degraded`. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => DecisionProposal) proposal: DecisionProposal | null;
  /** Legal clocks; null when decision is named in `degraded`, or has not heard of the request yet. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => RequestClocks) clocks: RequestClocks | null;
  @IsArray() @IsIn(['intake', 'decision'], { each: true }) degraded: string[];
  @IsObject() @ValidateNested() @Type(() => CaseLinks) links: CaseLinks;
}

/** One line of a request's history. */
export class TimelineItem {
  @IsInstant() at: string;
  /** French sentence. */
  @IsString() what: string;
  /** Opaque id of the person or service that acted. */
  @IsNullable() @IsString() by: string | null;
  /** Type of the event. */
  @IsString() type: string;
  @IsUUID() eventId: string;
}

/** The history of a request, oldest first. */
export class Timeline {
  @IsArray() @ValidateNested({ each: true }) @Type(() => TimelineItem) items: TimelineItem[];
}
