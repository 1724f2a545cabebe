import type { CivilDate } from '@octroi/kernel';
import type { Elimination, EliminationLine, Hold, Owner } from '../../domain/retention/elimination.js';
import type { EndedFile, FileEnding, FileExtent } from '../../domain/retention/retention.js';

/** A proposal with its files. */
export interface KeptElimination {
  readonly elimination: Elimination;
  readonly lines: readonly EliminationLine[];
}

/** Files at the end of their time, and what becomes of them. */
export interface EliminationStore {
  /** Files that ended so long ago that they may be due, oldest first, without those that a proposal names. */
  ended(siteId: string, before: Readonly<Record<FileEnding, CivilDate>>, limit: number): Promise<readonly EndedFile[]>;
  /** Granted files that ended within these days: they are not due yet. */
  countGranted(siteId: string, after: CivilDate, until: CivilDate): Promise<number>;
  /** These files as they are now; of those that are not ended, none. */
  endedOf(siteId: string, requestIds: readonly string[]): Promise<readonly EndedFile[]>;
  /** Makes later proposers of the site wait, and gives the next number of the year. */
  nextNumber(siteId: string, year: number): Promise<number>;
  /** Granted files that proposals name, those that were given up aside. */
  grantedBefore(siteId: string): Promise<number>;
  add(siteId: string, kept: KeptElimination, by: string): Promise<void>;
  lock(siteId: string, id: string): Promise<KeptElimination | null>;
  find(siteId: string, id: string): Promise<KeptElimination | null>;
  /** The latest first. */
  list(siteId: string): Promise<readonly KeptElimination[]>;
  save(siteId: string, kept: KeptElimination, by: string | null): Promise<void>;
  /** From now on nobody acts on these requests any more. */
  shut(siteId: string, requestIds: readonly string[]): Promise<void>;
  /** Requests that go and that an owner still has, a batch of them. */
  left(
    siteId: string,
    question: { readonly id: string; readonly owner: Owner; readonly limit: number },
  ): Promise<readonly string[]>;
  noteErased(
    siteId: string,
    erased: { readonly id: string; readonly owner: Owner; readonly requestIds: readonly string[] },
  ): Promise<void>;
  /** Erases what decision holds about requests; their entries stay in the register, without content. */
  erase(siteId: string, requestIds: readonly string[], on: CivilDate): Promise<void>;
  holds(siteId: string): Promise<readonly Hold[]>;
  /** @returns true when it changes anything */
  hold(
    siteId: string,
    requestId: string,
    placed: { readonly reason: string; readonly on: CivilDate; readonly by: string },
  ): Promise<boolean>;
  /** @returns false when there was none */
  release(siteId: string, requestId: string): Promise<boolean>;
}

/** Eliminations that have their visa and are not carried out, of every site. */
export interface ApprovedEliminations {
  all(): Promise<readonly { readonly siteId: string; readonly id: string }[]>;
}

/** The other owners of what is known of requests. */
export interface FileOwners {
  /** By request; those that intake does not know are left out. */
  extentsOf(asked: {
    readonly siteId: string;
    readonly requestIds: readonly string[];
    readonly correlationId: string;
  }): Promise<ReadonlyMap<string, FileExtent>>;
  /** Harmless when repeated. */
  erase(asked: {
    readonly siteId: string;
    readonly owner: Exclude<Owner, 'decision'>;
    readonly requestIds: readonly string[];
  }): Promise<void>;
}
