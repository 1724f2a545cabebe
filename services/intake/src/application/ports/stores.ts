import type { PseudonymousFacts, Submission } from '../../domain/aid-request.js';
import type { CommandCause, Identity } from '@octroi/kernel';
import type { Search } from '../../domain/search.js';

/** A request ready to be stored. */
export interface NewAidRequest {
  readonly id: string;
  readonly siteId: string;
  readonly reference: string;
  readonly externalReference: string | null;
  /** Digest of the submission: the same external reference with another digest is refused. */
  readonly fingerprint: string;
  readonly submission: Submission;
  readonly facts: PseudonymousFacts;
  readonly filedBy: string;
}

/** A request as stored. */
export interface StoredAidRequest {
  readonly id: string;
  readonly reference: string;
  readonly fingerprint: string;
  readonly submission: Submission;
}

/** A request that nobody else changes until the transaction ends. */
export interface LockedAidRequest extends StoredAidRequest {
  readonly version: number;
  readonly applicantId: string;
  /** In the order of the household; null for a request of before these were kept. */
  readonly memberIds: readonly string[] | null;
}

/** A request as it becomes. */
export interface CorrectedAidRequest {
  readonly siteId: string;
  readonly id: string;
  readonly version: number;
  readonly submission: Submission;
  readonly facts: PseudonymousFacts;
  /** Names of the fields that changed. */
  readonly changed: readonly string[];
}

/** A request found by its external reference. */
export interface ReferredAidRequest extends StoredAidRequest {
  readonly siteId: string;
  readonly externalReference: string | null;
}

/** Somebody in a site; null has no identity of their own. */
export interface SiteIdentity {
  readonly siteId: string;
  readonly identity: Identity | null;
}

/** The requests of the transaction's sites. */
export interface AidRequestStore {
  /** False when an external reference is taken: then the transaction must not be committed. */
  insert(requests: readonly NewAidRequest[]): Promise<boolean>;
  findByExternalReferences(
    keys: readonly { readonly siteId: string; readonly externalReference: string }[],
  ): Promise<ReferredAidRequest[]>;
  findAll(siteId: string, ids: readonly string[]): Promise<StoredAidRequest[]>;
  lock(siteId: string, id: string): Promise<LockedAidRequest | null>;
  /** Keeps a correction, and what it replaced, with its author. */
  correct(corrected: CorrectedAidRequest, by: string): Promise<void>;
}

/** The people of the transaction's sites. */
export interface PersonStore {
  /** An id for each identity, in order: that of the same person when known, a new one otherwise. A null identity is a new person. */
  identify(people: readonly SiteIdentity[]): Promise<string[]>;
}

/** Somebody of a request that a search met. */
export interface Hit {
  readonly requestId: string;
  /** Place of the person in the request; null when it was found by its reference. */
  readonly place: number | null;
}

/** What people are found by, in the transaction's sites. */
export interface SearchStore {
  /** Exact words before longer ones, then the last filed first. */
  find(siteId: string, search: Search, limit: number): Promise<Hit[]>;
  /** Whether this is the first time within the hour that a person has looked up unusually many people; it is noted then. */
  noteUnusual(siteId: string, actorId: string): Promise<boolean>;
}

/** The sites that may file, and their numbering. */
export interface SiteStore {
  /** Takes numbers of the year: how many by site. A site that is not known here yet is left out. */
  takeReferences(
    counts: ReadonlyMap<string, number>,
    year: number,
  ): Promise<readonly { readonly siteId: string; readonly prefix: string; readonly first: number }[]>;
  register(
    sites: readonly { readonly siteId: string; readonly referencePrefix: string; readonly sequence: number }[],
  ): Promise<void>;
}

/** Everything a use case may touch in one transaction. */
export interface IntakeStores {
  readonly now: Date;
  readonly requests: AidRequestStore;
  readonly people: PersonStore;
  readonly search: SearchStore;
  readonly sites: SiteStore;
  newId(): string;
  /** Publishes that the request was filed by this command. */
  requestSubmitted(request: NewAidRequest, cause: CommandCause): void;
  /** Publishes all facts of a request as they are now. */
  requestCorrected(request: CorrectedAidRequest): void;
  /** Leaves an access-log row for each request whose personal data were given. */
  logAccess(requestIds: readonly string[]): Promise<void>;
}
