import { RuleViolation, type CivilDate } from '@octroi/kernel';
import type { AidRequest } from './aid-request.js';

/** A request that ends without decision. */
export interface Withdrawal {
  readonly request: AidRequest;
  readonly withdrawnOn: CivilDate;
  readonly reason: string;
}

/** Why an open request could not be withdrawn by the conditional update: what was found instead. @throws RuleViolation */
export function explainNotWithdrawn(found: AidRequest | null): 'already-withdrawn' {
  if (found === null) throw new RuleViolation('not-found');
  if (found.status === 'decided') throw new RuleViolation('already-decided');
  if (found.submission === null) throw new RuleViolation('too-early');
  return 'already-withdrawn';
}
