import type { CivilDate } from '@octroi/kernel';

export type Outcome = 'granted' | 'partially-granted' | 'refused' | 'adjourned';

/** A decision as a person takes it. */
export interface DecisionInput {
  readonly outcome: Outcome;
  readonly amountCents: number | null;
  readonly reasonCodes: readonly string[];
  readonly comment: string | null;
  readonly returnsOn: CivilDate | null;
  readonly derogationReason: string | null;
  /** Why the grant may overrun an envelope; null when it may not. */
  readonly overrunReason?: string | null;
}
