import type { HeldAssessment, HeldFinding, HeldGrant } from '../../domain/held-data.js';

/** What is kept of requests, whole. */
export interface RetentionStore {
  /** Erases requests, with what they count for on the ledger. @returns how many were known */
  erase(siteId: string, requestIds: readonly string[]): Promise<number>;
  held(
    siteId: string,
    requestIds: readonly string[],
  ): Promise<{
    readonly assessments: readonly HeldAssessment[];
    readonly findings: readonly HeldFinding[];
    readonly grants: readonly HeldGrant[];
  }>;
}
