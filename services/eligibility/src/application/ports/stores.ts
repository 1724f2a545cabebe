import type { EventCause } from '@octroi/kernel';
import type { Assessment, Assessor, HouseholdFacts, Regulation, SubmissionFacts } from '@octroi/regulation';

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
  readonly cause: Cause;
}

/** A submission that arrived. */
export interface ArrivedSubmission extends RequestKey {
  readonly submission: SubmissionFacts;
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
  keepSubmissions(arrived: readonly ArrivedSubmission[]): Promise<void>;
  /** The latest of a request wins, whatever the order of arrival. */
  keepHouseholds(arrived: readonly ArrivedHousehold[]): Promise<void>;
  /** The rows, locked in one order. */
  lock(keys: readonly RequestKey[]): Promise<RequestRow[]>;
  /** Requests of a site that no regulation could assess so far. */
  unassessed(siteId: string): Promise<RequestKey[]>;
  keepAssessments(assessed: readonly AssessedRequest[]): Promise<void>;
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
  /** Publishes the assessment, and the routing when there is one. */
  assessed(request: AssessedRequest): void;
  regulationAdopted(siteId: string, adopted: AdoptedRegulation, sequence: number): void;
}

/** Reads regulation files. */
export interface RegulationReader {
  /** @throws RuleViolation `regulation-invalid` */
  read(source: string): AdoptedRegulation;
}
