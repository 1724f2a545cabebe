/** Where the deliveries of a site go. */
export interface Webhook {
  readonly webhookId: string;
  readonly url: string;
  /** Types of the events that it is told. */
  readonly eventTypes: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
  /** Since when nothing arrives; null when the last call arrived. */
  readonly failingSince: string | null;
  readonly disabledAt: string | null;
  readonly disabledReason: DisabledReason | null;
}

/** Why nothing is sent any more: the receiver said that it is gone, or nothing arrived for days. */
export type DisabledReason = 'gone' | 'failing';

/** `waiting` for its next call, `delivered`, or `failed` for good. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** An event on its way to a webhook: identifiers alone. */
export interface Delivery {
  readonly eventId: string;
  readonly eventType: string;
  readonly requestId: string;
  /** When the event happened, ISO 8601. */
  readonly at: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Null once it is over. */
  readonly nextAttemptAt: string | null;
  readonly lastStatus: number | null;
  /** Our code of what went wrong. */
  readonly lastError: string | null;
  readonly deliveredAt: string | null;
}

/** What came of a call; `status` is null when no answer came. */
export interface CallOutcome {
  readonly status: number | null;
  readonly error: string | null;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds before each further call: about three days in all. */
export const RETRY_SECONDS: readonly number[] = [
  ...[5, MINUTE, 5 * MINUTE, 30 * MINUTE],
  ...[2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
];
/** A webhook to which nothing arrived for so long is disabled. */
export const FAILING_DAYS = 5;
const GONE = 410;

/** What to note of a delivery after a call. */
export interface Verdict {
  readonly state: DeliveryState;
  /** Null once it is over. */
  readonly retryInSeconds: number | null;
  readonly isGone: boolean;
}

/** @param attempts calls made, this one included  @param jitter from 0 to 1: spreads what failed together over a fifth of the wait */
export function verdictOf({ status }: CallOutcome, attempts: number, jitter: number): Verdict {
  if (status !== null && status >= 200 && status < 300)
    return { state: 'delivered', retryInSeconds: null, isGone: false };
  const wait = RETRY_SECONDS[attempts - 1];
  if (status === GONE || wait === undefined) return { state: 'failed', retryInSeconds: null, isGone: status === GONE };
  return { state: 'waiting', retryInSeconds: wait + Math.floor((wait / 5) * jitter), isGone: false };
}
