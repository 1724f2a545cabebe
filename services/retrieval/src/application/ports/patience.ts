/** Time that passes. */
export interface Patience {
  /** Resolves after some ms (at once when there are none), or as soon as the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}
