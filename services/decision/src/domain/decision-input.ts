import type { CivilDate } from '@octroi/kernel';
import type { PaymentMode } from './payment/payment.js';

export type Outcome = 'granted' | 'partially-granted' | 'refused' | 'adjourned';

/** A decision as a person takes it. */
export interface DecisionInput {
  readonly outcome: Outcome;
  readonly amountCents: number | null;
  readonly reasonCodes: readonly string[];
  readonly comment: string | null;
  readonly returnsOn: CivilDate | null;
  readonly derogationReason: string | null;
  /** How a grant is paid; null when that is said later. */
  readonly paymentMode?: PaymentMode | null;
  /** Why the grant may overrun an envelope; null when it may not. */
  readonly overrunReason?: string | null;
}
