import { RuleViolation } from '@octroi/kernel';
import type { AidRequest } from './aid-request.js';
import { notAwaitingDecision } from './not-awaiting-decision.js';

/** Judges a request that could not be withdrawn since it was not open: only one that was withdrawn before is no fault. */
export function explainNotWithdrawn(found: AidRequest | null): void {
  if (found === null) throw new RuleViolation('not-found');
  if (found.status === 'decided') throw new RuleViolation('already-decided');
  if (found.status === 'closed') throw notAwaitingDecision('closed');
  if (found.appeal) throw new RuleViolation('appeal-pending');
  if (found.status === 'open') throw new RuleViolation('too-early');
}
