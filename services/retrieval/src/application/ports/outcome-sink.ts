import type { ClaimOutcome } from '../record-outcomes.js';

/** Takes outcomes as they come, and records those that come together in one transaction. */
export interface OutcomeSink {
  /** Resolves once recorded. Rejects when it cannot be: the task is then found again when its lease ends. */
  record(outcome: ClaimOutcome): Promise<void>;
}
