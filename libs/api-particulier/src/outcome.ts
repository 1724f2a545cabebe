import type { HouseholdAnswer } from './answer.js';
import type { Echo } from './echo.js';
import type { NextStep } from './error-catalogue.js';

/** What support needs of any answer; no data. */
export interface CallTrace {
  readonly httpStatus: number | null;
  /** `X-Request-ID` of the answer. */
  readonly upstreamId: string | null;
  /** `RateLimit-*` of the answer; null unless all three are there. */
  readonly rateLimit: { readonly limit: number; readonly remaining: number; readonly resetAt: Date } | null;
  /** When the answer leaves the State's cache, if it came from there. */
  readonly cacheExpiresInSeconds: number | null;
}

/** An answer with the facts of a quotient familial. */
export interface Answered extends CallTrace {
  readonly kind: 'answered';
  readonly household: HouseholdAnswer;
}

/** An answer with the facts of one source. They may be about somebody else: see the echo before they are used. */
export interface Told<Facts> extends CallTrace {
  readonly kind: 'told';
  readonly facts: Facts;
  readonly echo: Echo;
}

/** An answer without facts, or none. */
export interface Failed extends CallTrace {
  readonly kind: 'failed';
  /** Our own stable code. */
  readonly reason: string;
  readonly nextStep: NextStep;
  /** Code of the official catalogue, when the answer has one. */
  readonly providerCode: string | null;
  /** Wait asked for by the other side, a day at most. */
  readonly retryAfterMs: number | null;
}

/** Reasons when nothing that can be read came back. All of them: try later. */
export type SilentReason =
  'connect-failed' | 'timed-out' | 'connection-lost' | 'answer-too-large' | 'answer-unreadable' | 'cancelled';
