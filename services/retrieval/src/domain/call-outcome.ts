import type { Figures } from './figures.js';
import type { QuotientMonth } from './quotient-month.js';

/** Who computes a quotient familial. */
export type Provider = 'CNAF' | 'MSA';

/** A quotient familial as the State answered it; it counts only once {@link QuotientMonth} and provider are the ones asked for. */
export interface AnsweredQuotient extends QuotientMonth {
  /** Whole euros a month and part; null or 0 when the provider could not compute it. */
  readonly value: number | null;
  readonly provider: Provider;
  readonly calculationYear: number | null;
  readonly calculationMonth: number | null;
}

/** What can be done about a call without a usable answer. */
export type Remedy = 'retry-later' | 'ask-the-person' | 'fix-the-request' | 'call-the-administrator';

/** A call that brought no usable answer. */
export interface NoAnswer {
  readonly answered: false;
  readonly remedy: Remedy;
  /** Our own stable code. */
  readonly reason: string;
  readonly providerCode: string | null;
  /** Seconds that the other side asks us to wait. */
  readonly retryAfterSeconds: number | null;
  /** The call may still be running on the other side: the same one would be refused. */
  readonly mayStillRun: boolean;
  /** The other side said too many calls: nobody's failure. */
  readonly throttled: boolean;
  /** Every other call of the site would end the same way: its token or its right is refused. */
  readonly stopsSite: boolean;
}

/** What the State answered: a quotient familial, yes or no to a status, or figures. */
export type Answer =
  { readonly quotient: AnsweredQuotient } | { readonly status: boolean } | { readonly figures: Figures };

/** How a call ended. */
export type CallOutcome = ({ readonly answered: true } & Answer) | NoAnswer;
