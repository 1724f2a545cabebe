import type { PseudonymousFacts, Submission } from '../../domain/aid-request.js';
import type { CommandCause, Identity } from '@octroi/kernel';
import type { AccessKind } from '../../domain/access-kind.js';
import type { Search } from '../../domain/search.js';
import type { DocumentKey, DocumentStore } from './documents.js';
import type { ProtectionStore, ProtectionVersion } from './protections.js';
import type { RetentionStore } from './retention.js';

/** A request ready to be stored. */
export interface NewAidRequest {
  readonly id: string;
  readonly siteId: string;
  readonly reference: string;
  readonly externalReference: string | null;
  /** The account for which alone the external reference names this request; null: for the centre. */
  readonly referredBy: string | null;
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
  /** Rises with each correction. */
  readonly version: number;
}

/** A request that nobody else changes until the transaction ends. */
export interface LockedAidRequest extends StoredAidRequest {
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
  readonly filedBy: string;
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
  /** Requests of several sites; those that are not there are left out. */
  findAcross(
    keys: readonly { readonly siteId: string; readonly id: string }[],
  ): Promise<(StoredAidRequest & { readonly siteId: string })[]>;
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
  /** Those of some words, as search keys write them, that are part of somebody's name. */
  knownWords(siteId: string, words: readonly string[]): Promise<string[]>;
  /** Whether this is the first time within the hour that a person has looked up unusually many people; it is noted then. */
  noteUnusual(siteId: string, actorId: string): Promise<boolean>;
}

export type NoteLevel = 'shared' | 'private';

/** A note as it is kept. */
export interface KeptNote {
  readonly id: string;
  readonly level: NoteLevel;
  /** Opaque subject. */
  readonly author: string;
  readonly text: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface NewNote extends Pick<KeptNote, 'id' | 'level' | 'author' | 'text'> {
  readonly siteId: string;
  readonly requestId: string;
}

/** A note, for somebody who would read it. */
export interface NoteKey {
  readonly siteId: string;
  readonly requestId: string;
  readonly id: string;
  readonly reader: string;
}

/** What a note becomes; `version` is the new one. */
export interface NoteChange extends Pick<KeptNote, 'id' | 'level' | 'text' | 'version'> {
  readonly siteId: string;
}

/** Notes of the transaction's sites: a reader meets those that are shared and their own. */
export interface NoteStore {
  /** Oldest first. */
  readable(siteId: string, requestId: string, reader: string): Promise<KeptNote[]>;
  /** Locked. */
  find(key: NoteKey): Promise<KeptNote | null>;
  insert(note: NewNote): Promise<void>;
  change(note: NoteChange): Promise<void>;
}

/** What the person was promised. */
export interface StoredPromise {
  readonly id: string;
  readonly text: string;
  /** Opaque subject. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A promise among others of its site. */
export interface PromiseKey {
  readonly siteId: string;
  readonly requestId: string;
  readonly id: string;
}

/** Promises of the transaction's sites: they are added, and never changed. */
export interface PromiseStore {
  /** The last first. */
  of(siteId: string, requestId: string, limit: number): Promise<StoredPromise[]>;
  add(key: PromiseKey, promise: Pick<StoredPromise, 'text' | 'recordedBy'>): Promise<void>;
}

/** A request as far as somebody typed it. */
export interface StoredDraft {
  readonly id: string;
  readonly content: object;
  readonly updatedAt: Date;
}

/** Drafts, each for its owner alone. */
export interface DraftStore {
  /** The last changed first. */
  of(siteId: string, owner: string): Promise<StoredDraft[]>;
  keep(siteId: string, owner: string, draft: Omit<StoredDraft, 'updatedAt'>): Promise<void>;
  drop(siteId: string, owner: string, id: string): Promise<void>;
}

/** Which reads of personal data; all of the site's when neither request nor person is named. */
export interface AccessFilters {
  readonly requestId: string | null;
  readonly personId: string | null;
  /** Both when it is not said. */
  readonly kind?: AccessKind | null | undefined;
  /** Id of the last row of the page before. */
  readonly before: string | null;
  readonly limit: number;
}

/** Personal data that were given to somebody. */
export interface AccessRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly issuer: string;
  readonly purpose: string;
  readonly subjectId: string;
  readonly correlationId: string;
}

/** Unusual look-ups, as they were noted. */
export interface LookupNote {
  readonly actor: string;
  readonly at: Date;
  readonly cases: number;
  readonly searches: number;
}

/** Traces of reading, in the transaction's sites. */
export interface AccessStore {
  /** The last first. */
  list(siteId: string, filters: AccessFilters): Promise<AccessRow[]>;
  /** Of 90 days, the last first. */
  alerts(siteId: string): Promise<LookupNote[]>;
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

/** A request exists for these readers alone. */
export interface RequestProtected extends ProtectionVersion {
  readonly siteId: string;
  readonly readerIds: readonly string[];
}

/** Everything a use case may touch in one transaction. */
export interface IntakeStores {
  readonly now: Date;
  readonly requests: AidRequestStore;
  readonly people: PersonStore;
  readonly search: SearchStore;
  readonly notes: NoteStore;
  readonly promises: PromiseStore;
  readonly drafts: DraftStore;
  readonly accesses: AccessStore;
  readonly documents: DocumentStore;
  readonly retention: RetentionStore;
  readonly protections: ProtectionStore;
  readonly sites: SiteStore;
  newId(): string;
  /** Publishes that the request was filed by this command. */
  requestSubmitted(request: NewAidRequest, cause: CommandCause): void;
  /** Publishes all facts of a request as they are now. */
  requestCorrected(request: CorrectedAidRequest): void;
  /** Publishes that a scan joined a request, whose facts stay as they are. */
  documentAdded(document: DocumentKey, version: number): void;
  /** Publishes that something was promised, without its words; the facts of the request stay as they are. */
  promiseRecorded(promise: PromiseKey, version: number): void;
  /** Publishes who reads a request from now on; the command, when several are carried out together. */
  requestProtected(request: RequestProtected, command?: CommandCause): void;
  /** Publishes that a request exists again for everybody of its centre. */
  protectionLifted(request: Omit<RequestProtected, 'readerIds'>): void;
  /** Leaves an access-log row for each request whose personal data were given. */
  logAccess(requestIds: readonly string[]): Promise<void>;
  /** The same for several questions that are answered together. */
  logAccesses(
    accesses: readonly { readonly command: CommandCause; readonly subjectIds: readonly string[] }[],
  ): Promise<void>;
}
