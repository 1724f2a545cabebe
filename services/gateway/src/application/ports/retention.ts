/** Requests that went at the end of their time. */
export interface RetentionStore {
  /** Erases what is shown of requests, and keeps that they went. @returns how many were known */
  erase(siteId: string, requestIds: readonly string[]): Promise<number>;
  wasEliminated(siteId: string, requestId: string): Promise<boolean>;
}
