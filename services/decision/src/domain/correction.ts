import { RuleViolation, hasRole, type Actor, type CivilDate } from '@octroi/kernel';
import type { SealedEntry } from '@octroi/register';

/** Series of the numbers of corrections. */
export const CORRECTION_SERIES = 'COR';

/** Kind of the register's entries that correct another. */
export const CORRECTION_KIND = 'correction';

/** The part `correction`: which entry is corrected. The corrected entry stays as it is. */
export interface CorrectionPart {
  readonly decisionId: string;
  readonly requestId: string;
  readonly correctedOn: CivilDate;
  readonly correctedPosition: number;
  readonly correctedLabel: string;
  readonly correctedHash: string;
  readonly authorId: string;
}

/** The part `statement` of a correction, in the author's words. */
export interface CorrectionStatement {
  /** What is wrong, and why. */
  readonly reason: string;
  /** What is to be read instead. */
  readonly replacement: string;
}

/** A correction as the register holds it. */
export interface RecordedCorrection {
  readonly entry: SealedEntry;
  readonly correction: CorrectionPart;
  readonly statement: CorrectionStatement;
}

/** A slip of the pen is corrected by who keeps the register; what was decided is changed by another decision. @throws RuleViolation role-not-allowed */
export function requireRegisterKeeper(actor: Actor): void {
  if (!hasRole(actor, 'secretary', 'president', 'manager') || hasRole(actor, 'machine'))
    throw new RuleViolation('role-not-allowed');
}
