import type { FailureClass } from './errors.js';

/** Delays and the attempt limit of failed messages. */
export interface RetryPolicy {
  /** Failures of its own that a message may have; at the last it becomes a dead letter. @default 5 */
  readonly maxAttempts: number;
  /** Delay after the n-th counted failure, in ms. @default 1 s, 5 s, 30 s, 2 min */
  readonly countedDelaysMs: readonly number[];
  /** First delay after a failure that is not counted, in ms; it doubles at each delivery. @default 1 s */
  readonly firstDelayMs: number;
  /** Longest of these delays, in ms. @default 30 s */
  readonly longestDelayMs: number;
}

/** The printed table of `deploy/decisions/0002-messaging.md`. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  maxAttempts: 5,
  countedDelaysMs: [1_000, 5_000, 30_000, 120_000],
  firstDelayMs: 1_000,
  longestDelayMs: 30_000,
};

/** How a message ends its delivery: exactly one of these. */
export type Settlement =
  { readonly kind: 'ack' } | { readonly kind: 'retry'; readonly delayMs: number } | { readonly kind: 'dead' };

/** What is known of one failed delivery. */
export interface FailedDelivery {
  readonly failure: FailureClass;
  /** Deliveries of this message so far, this one included. */
  readonly deliveries: number;
  /** Counted failures so far, this one included; 0 when it is not counted. */
  readonly attempts: number;
}

/** Counted failures at which a message of this class is dead: 1 when it can never succeed, never when it is not counted. */
export function attemptLimit(failure: FailureClass, policy: RetryPolicy): number | null {
  if (failure === 'permanent') return 1;
  return failure === 'unknown' ? policy.maxAttempts : null;
}

/** The decision table: failure → settlement. */
export function settle(
  { failure, deliveries, attempts }: FailedDelivery,
  policy: RetryPolicy = DEFAULT_RETRY_POLICY,
): Settlement {
  const limit = attemptLimit(failure, policy);
  if (limit === null) return { kind: 'retry', delayMs: uncountedDelay(deliveries, policy) };
  if (attempts >= limit) return { kind: 'dead' };
  const delays = policy.countedDelaysMs;
  return { kind: 'retry', delayMs: delays[Math.min(attempts, delays.length) - 1] ?? policy.longestDelayMs };
}

/** True when the members of a failed batch are worth trying one by one: not when a server is gone for all of them. */
export function worthTryingAlone(failure: FailureClass, size: number): boolean {
  return size > 1 && failure !== 'unavailable';
}

function uncountedDelay(deliveries: number, policy: RetryPolicy): number {
  const doublings = Math.min(Math.max(deliveries, 1) - 1, 30);
  return Math.min(policy.firstDelayMs * 2 ** doublings, policy.longestDelayMs);
}
