import type { NoAnswer } from './call-outcome.js';

/** How long to wait between calls. */
export interface RetryPolicy {
  /** Seconds after the first, second… failure in a row; the last one repeats. */
  readonly backoffSeconds: readonly number[];
  /** Seconds before a call that may still be running may be made again. */
  readonly repeatGuardSeconds: number;
}

/** Part of a delay that chance may add: replicas that failed together do not come back together. */
const JITTER = 0.2;

/**
 * Seconds to wait after a failure: the table's delay with jitter, never less than what the other side asks for.
 * @param jitter from 0 to 1
 */
export function delaySeconds(
  failure: { readonly failures: number; readonly outcome: NoAnswer; readonly jitter: number },
  policy: RetryPolicy,
): number {
  const { failures, outcome, jitter } = failure;
  const table = policy.backoffSeconds;
  const base = table[Math.min(Math.max(failures, 1), table.length) - 1] ?? 0;
  const asked = outcome.retryAfterSeconds ?? 0;
  const guard = outcome.mayStillRun ? policy.repeatGuardSeconds : 0;
  return Math.max(base, asked, guard) * (1 + JITTER * jitter);
}

/** An instant some seconds later. */
export function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + Math.round(seconds * 1000));
}
