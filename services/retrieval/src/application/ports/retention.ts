import type { HeldByRetrieval } from '../../domain/held-data.js';

/** What is kept of requests, whole. */
export interface RetentionStore {
  /** Erases requests. Traces of calls stay until their own time is over: they hold nothing of the person. @returns how many were known */
  erase(siteId: string, requestIds: readonly string[]): Promise<number>;
  held(siteId: string, requestIds: readonly string[]): Promise<HeldByRetrieval>;
}
