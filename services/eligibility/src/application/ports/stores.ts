import type { EventCause } from '@octroi/kernel';
import type { RetentionStore } from './retention.js';
import type {
  AskedFact,
  Assessment,
  Assessor,
  CentreGrants,
  CentreSelection,
  FindingFacts,
  GrantFacts,
  HouseholdFacts,
  Regulation,
  RequestFacts,
  SubmissionFacts,
} from '@octroi/regulation';

/** Names one request of one site. */
export interface RequestKey {
  readonly siteId: string;
  readonly requestId: string;
}

/** Why something is published: correlation, causation and actor are taken from it. */
export type Cause = Pick<EventCause, 'id' | 'correlationId' | 'actorId'>;

/** What is known of one request. */
export interface RequestRow extends RequestKey {
  readonly submission: SubmissionFacts | null;
  readonly household: HouseholdFacts | null;
  /** What people found, by code of the finding. */
  readonly findings: FindingFacts;
  /** Nothing more is to be decided about it. */
  readonly closed: boolean;
  /** Version of the request in this service. */
  readonly version: number;
  /** Everything the last assessment rested on, as one text; null before the first. */
  readonly assessedInputs: string | null;
  /** Cause of the last fact that arrived: what is published later follows from it. */
  readonly cause: Cause;
}

/** A version of a regulation, ready to be applied. */
export interface AdoptedRegulation {
  readonly regulation: Regulation;
  readonly hash: string;
  readonly assessor: Assessor;
}

/** A request that was assessed, ready to be kept and told. */
export interface AssessedRequest extends RequestKey {
  readonly aid: string;
  readonly version: number;
  readonly regulation: string;
  readonly regulationHash: string;
  readonly inputs: string;
  readonly assessment: Assessment;
  /** What is missing, in words. */
  readonly questions: readonly AskedFact[];
  readonly cause: Cause;
}

/** Whose request it is, by identifier. */
export interface Applicants {
  readonly applicantId: string;
  readonly adultIds: readonly string[];
}

/** A submission that arrived, as it was filed or corrected; `sequence` is the producer's. */
export interface ArrivedSubmission extends RequestKey {
  readonly sequence: number;
  readonly submission: SubmissionFacts;
  readonly applicants: Applicants | null;
  readonly cause: Cause;
}

/** Household data that arrived; `sequence` is the producer's. */
export interface ArrivedHousehold extends RequestKey {
  readonly household: HouseholdFacts;
  readonly sequence: number;
  readonly cause: Cause;
}

/** Facts of requests, and what became of them. All methods work on sets: a batch is a few statements. */
export interface RequestStore {
  /** The latest of a request wins; one that is closed keeps what it was decided on. */
  keepSubmissions(arrived: readonly ArrivedSubmission[]): Promise<void>;
  /** The latest of a request wins, whatever the order of arrival. */
  keepHouseholds(arrived: readonly ArrivedHousehold[]): Promise<void>;
  /** The rows, locked in one order. */
  lock(keys: readonly RequestKey[]): Promise<RequestRow[]>;
  /** Requests of a site that no regulation could assess so far. */
  unassessed(siteId: string): Promise<RequestKey[]>;
  keepAssessments(assessed: readonly AssessedRequest[]): Promise<void>;
  /** Nothing more is to be decided about them. */
  close(keys: readonly RequestKey[]): Promise<void>;
  /** They wait for a decision again. */
  reopen(keys: readonly RequestKey[]): Promise<void>;
  /** Last assessments of a site's requests, in the order of their identifiers. */
  assessedAfter(siteId: string, after: string | null, limit: number): Promise<readonly PastRequest[]>;
  lastAssessment(siteId: string, requestId: string): Promise<KeptAssessment | null>;
  countAssessed(siteId: string): Promise<number>;
  /** Keeps a finding with its author. @returns the version of the request with it */
  recordFinding(finding: NewFinding): Promise<number>;
  /** Everything that people found about a request, oldest first. */
  findingsOf(siteId: string, requestId: string): Promise<readonly KeptFinding[]>;
}

/** What a person found; null takes back what was found before. */
export interface NewFinding extends RequestKey {
  readonly id: string;
  /** Code of the finding in the regulation. */
  readonly code: string;
  /** The question as the regulation asked it. */
  readonly question: string;
  readonly value: boolean | number | null;
  readonly note: string | null;
  readonly by: string;
  readonly correlationId: string;
}

/** A finding as it is kept. */
export interface KeptFinding extends Pick<NewFinding, 'code' | 'question' | 'value' | 'note' | 'by'> {
  readonly at: Date;
}

/** A request as it was assessed last. */
export interface PastRequest {
  readonly requestId: string;
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
}

/** An assessment with everything that it rested on. */
export interface KeptAssessment {
  readonly regulationHash: string;
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
}

/** A decision as far as the ledger is concerned. */
export interface SettledGrant extends RequestKey {
  /** Null when nothing was granted. */
  readonly cents: number | null;
  /** The producer's. */
  readonly sequence: number;
}

/** An aid of a household, with the request that it was granted on. */
export interface HouseholdGrant {
  readonly requestId: string;
  readonly aid: string;
  readonly on: string;
  readonly cents: number;
  readonly toApplicant: boolean;
  readonly state: 'granted' | 'reserved';
}

/** What a request's regulation asks of the whole centre's grants. */
export interface CentreQuestion extends RequestKey {
  readonly selections: readonly CentreSelection[];
}

/** What was granted to whom, or is about to be. Aids are dated by their request. */
export interface GrantStore {
  /** Grants and reservations of the households of some requests, by identifier of the request; those of the request itself aside. */
  historiesOf(keys: readonly RequestKey[]): Promise<ReadonlyMap<string, readonly GrantFacts[]>>;
  /** What the whole centre granted or reserved, by identifier of the request and key of the selection; the request itself aside. */
  ofCentres(asked: readonly CentreQuestion[]): Promise<ReadonlyMap<string, Readonly<Record<string, CentreGrants>>>>;
  /** The same for one request, as people read it: since a date, newest first. */
  grantsSince(key: RequestKey, since: string): Promise<readonly HouseholdGrant[]>;
  /** Until the transaction ends nobody else reserves for anybody of these households. */
  lockHouseholds(siteId: string, requestIds: readonly string[]): Promise<void>;
  /** Until the transaction ends nobody else reserves at this centre; after the households, so that no two wait for each other. */
  lockCentre(siteId: string): Promise<void>;
  /** Takes the place of an earlier reservation of the same request. */
  reserve(siteId: string, requestId: string, cents: number): Promise<void>;
  settle(settled: readonly SettledGrant[]): Promise<void>;
  /** Requests still open of households that share an adult with these. */
  neighboursOf(keys: readonly RequestKey[]): Promise<readonly RequestKey[]>;
}

/** A draft as it is kept. */
export interface KeptDraft {
  readonly version: string;
  readonly source: string;
  readonly hash: string | null;
  /** True when it was tried on past requests since it last changed. */
  readonly simulated: boolean;
}

/** A version as it is kept. */
export interface KeptRegulation extends KeptDraft {
  readonly adopted: boolean;
}

/** Regulations of the transaction's sites. */
export interface RegulationStore {
  /** Until the transaction ends no regulation of these sites is adopted: first thing where facts arrive, or they could meet neither the regulation nor its search for what waited. */
  holdStill(siteIds: readonly string[]): Promise<void>;
  /** Waits for every transaction that holds the site's regulations still, and keeps others out. */
  changeAlone(siteId: string): Promise<void>;
  ofSites(siteIds: readonly string[]): Promise<ReadonlyMap<string, readonly AdoptedRegulation[]>>;
  /** The hash adopted for a version; null when it is new. */
  hashOf(siteId: string, version: string): Promise<string | null>;
  /** Every version of the site, newest first, drafts among them. */
  versionsOf(siteId: string): Promise<readonly KeptRegulation[]>;
  draftOf(siteId: string, version: string): Promise<KeptDraft | null>;
  /** `hash` is null while something blocks its adoption. */
  keepDraft(siteId: string, draft: Pick<KeptDraft, 'version' | 'source' | 'hash'>): Promise<void>;
  markSimulated(siteId: string, version: string): Promise<void>;
  dropDraft(siteId: string, version: string): Promise<void>;
  /** @returns the sequence of the site's regulations after it */
  adopt(siteId: string, adopted: AdoptedRegulation, source: string): Promise<number>;
}

/** Communes of the sites. */
export interface SiteStore {
  register(
    sites: readonly { readonly siteId: string; readonly communeCodes: readonly string[]; readonly sequence: number }[],
  ): Promise<void>;
  communesOf(siteIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Everything a use case may touch in one transaction. */
export interface EligibilityStores {
  readonly requests: RequestStore;
  readonly regulations: RegulationStore;
  readonly sites: SiteStore;
  readonly grants: GrantStore;
  readonly retention: RetentionStore;
  /** The day of the transaction, `YYYY-MM-DD` in Paris. */
  readonly today: string;
  /** Notes that facts about these requests were given to the actor. */
  logAccess(requestIds: readonly string[]): Promise<void>;
  newId(): string;
  /** Publishes what a person found; `version` is the request's with it. */
  findingRecorded(finding: NewFinding, version: number): void;
  /** Publishes the assessment, and the routing when there is one. */
  assessed(request: AssessedRequest): void;
  regulationAdopted(siteId: string, adopted: AdoptedRegulation, sequence: number): void;
}

/** Something that the check found in a file. */
export interface RegulationFinding {
  readonly line: number;
  readonly sentence: string;
  readonly blocking: boolean;
}

/** What the check makes of a text. */
export interface CheckedSource {
  /** Null when something blocks it. */
  readonly adopted: AdoptedRegulation | null;
  readonly findings: readonly RegulationFinding[];
}

/** Reads regulation files. */
export interface RegulationReader {
  /** @throws RuleViolation `regulation-invalid` */
  read(source: string): AdoptedRegulation;
  check(source: string): CheckedSource;
}
