import type { HeldByDecision } from '../../domain/retention/held-data.js';

/** What is kept of requests, whole. */
export interface RetentionStore {
  held(siteId: string, requestIds: readonly string[]): Promise<HeldByDecision>;
}
