import { createHash } from 'node:crypto';
import { RuleViolation } from '@octroi/kernel';

/** What the page of a person says of whose it is: opaque, whatever the provider takes for a subject. */
export function personIdOf(subject: string): string {
  return createHash('sha256').update(`octroi:page ${subject}`).digest('base64url');
}

/**
 * Refuses what the page of somebody else asks: the cookie is of the browser, and somebody may have signed in since in another of its tabs.
 * @param page whose page it is; undefined when it need not say
 * @throws RuleViolation `session-of-another-person`
 */
export function requireOwnPage(page: string | undefined, subject: string): void {
  if (page !== undefined && page !== personIdOf(subject)) throw new RuleViolation('session-of-another-person');
}
