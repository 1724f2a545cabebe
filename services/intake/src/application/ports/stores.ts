import type { PseudonymousFacts, Submission } from '../../domain/aid-request.js';
import type { Identity } from '@octroi/kernel';

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

/** The requests of the transaction's sites. */
export interface AidRequestStore {
  /** False when the external reference is taken. */
  insert(request: NewAidRequest): Promise<boolean>;
  findByExternalReference(siteId: string, externalReference: string): Promise<StoredAidRequest | null>;
  findAll(siteId: string, ids: readonly string[]): Promise<StoredAidRequest[]>;
}

/** The people of the transaction's sites. */
export interface PersonStore {
  /** An id for each identity, in order: that of the same person when known, a new one otherwise. A null identity is a new person. */
  identify(siteId: string, identities: readonly (Identity | null)[]): Promise<string[]>;
}

/** The sites that may file, and their numbering. */
export interface SiteStore {
  /** The next number of the year with the site's prefix; null when the site is not known here yet. */
  nextReference(siteId: string, year: number): Promise<{ readonly prefix: string; readonly number: number } | null>;
  register(
    sites: readonly { readonly siteId: string; readonly referencePrefix: string; readonly sequence: number }[],
  ): Promise<void>;
}

/** Everything a use case may touch in one transaction. */
export interface IntakeStores {
  readonly now: Date;
  readonly requests: AidRequestStore;
  readonly people: PersonStore;
  readonly sites: SiteStore;
  newId(): string;
  /** Publishes that the request was filed. */
  requestSubmitted(request: NewAidRequest): void;
  /** Leaves an access-log row for each request whose personal data were given. */
  logAccess(requestIds: readonly string[]): Promise<void>;
}
