import type { Role } from '@octroi/kernel';
import type { CaseKey } from './stores.js';

/** Who asks an owner, as the gateway has admitted them. */
export interface Asker {
  /** Opaque: issuer and subject of the person. */
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly correlationId: string;
}

/** What the applicant of a request is called. */
export interface ApplicantName {
  readonly birthName: string;
  readonly usageName: string | null;
  readonly givenNames: readonly string[];
}

/** What the decision service knows of a request beyond its events. */
export interface DecisionSide {
  /** Oldest first. */
  readonly decisions: readonly object[];
  /** Appeals against them, oldest first. */
  readonly appeals: readonly object[];
  /** Rights to be opened or applied for elsewhere, in the order in which they were noted. */
  readonly rights: readonly object[];
  /** What waits to be signed or was sent back. */
  readonly proposal: object | null;
  /** The legal clocks; null before the request is known there. */
  readonly clocks: object | null;
}

/** A promise as intake keeps it. */
export interface FiledPromise {
  readonly id: string;
  readonly text: string;
  /** Opaque subject. */
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A request as intake keeps it. */
export interface FiledSubmission {
  readonly submission: object;
  /** Rises with each correction. */
  readonly version: number;
  /** What the person was promised, the last first. */
  readonly promises: readonly FiledPromise[];
}

/** What only the owners of a request know: names, free text, signatories. Null when the owner does not answer. */
export interface Owners {
  /** The request as it is now. */
  submissionOf(key: CaseKey, asker: Asker): Promise<FiledSubmission | null>;
  /** Names of the applicants by request; unknown requests are left out. */
  namesOf(
    siteId: string,
    requestIds: readonly string[],
    asker: Asker,
  ): Promise<ReadonlyMap<string, ApplicantName> | null>;
  /** The decisions taken, and the clocks. */
  decisionsOf(key: CaseKey, asker: Asker): Promise<DecisionSide | null>;
}
