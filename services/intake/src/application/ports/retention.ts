import type { CivilDate } from '@octroi/kernel';
import type { HeldAccess, HeldDocument, HeldNote, HeldPromise, HeldRequest } from '../../domain/held-data.js';

/** How much a file is, and the last contact with its people. */
export interface FileExtent {
  readonly requestId: string;
  readonly lastContactOn: CivilDate;
  readonly documents: number;
  readonly bytes: number;
}

/** Everything about somebody, and nothing of others. */
export interface HeldPerson {
  readonly personId: string;
  readonly requests: readonly HeldRequest[];
  readonly notes: readonly HeldNote[];
  readonly promises: readonly HeldPromise[];
  readonly documents: readonly HeldDocument[];
  readonly accesses: readonly HeldAccess[];
}

/** What is kept of requests, whole. */
export interface RetentionStore {
  /** Erases requests, and people whom no other request names. @returns how many were known */
  erase(siteId: string, requestIds: readonly string[]): Promise<number>;
  /** Unknown requests are left out. */
  extents(siteId: string, requestIds: readonly string[]): Promise<readonly FileExtent[]>;
  /** The applicant of a request, with all the requests that are theirs; null when it is not known. */
  personOf(siteId: string, requestId: string): Promise<HeldPerson | null>;
}
