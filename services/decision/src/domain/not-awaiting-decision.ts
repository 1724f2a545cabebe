import { RuleViolation } from '@octroi/kernel';
import { WAITING_WORDS } from './wording.js';

/** The problem `not-awaiting-decision`, with what keeps the request from being decided. */
export function notAwaitingDecision(status: keyof typeof WAITING_WORDS): RuleViolation {
  return new RuleViolation('not-awaiting-decision', { parameters: { status: WAITING_WORDS[status] } });
}
