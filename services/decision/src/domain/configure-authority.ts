import { RuleViolation } from '@octroi/kernel';
import { actKey, type Delegation } from './delegation.js';
import type { SiteAuthority } from './site-authority.js';

/** What a new list of delegations changes: acts are added, ended or revoked, never rewritten. */
export interface DelegationChanges {
  readonly added: readonly Delegation[];
  /** Acts whose end came nearer, or whose holder's name or quality was corrected. */
  readonly amended: readonly Delegation[];
}

/** @throws RuleViolation delegation-text-required, urgent-ceiling-required */
export function requireSoundAuthority(authority: SiteAuthority, delegations: readonly Delegation[]): void {
  const { signatureMode, delegationText } = authority;
  if (signatureMode === 'agent-signs' && (delegationText === null || delegationText.trim() === ''))
    throw new RuleViolation('delegation-text-required');
  const unbounded = delegations.find(({ acts, ceilingCents }) => acts.includes('urgent') && ceilingCents === null);
  if (unbounded !== undefined)
    throw new RuleViolation('urgent-ceiling-required', { parameters: { delegation: unbounded.reference } });
}

/** Compares the acts on record with a new list. An act that the list leaves out stays as it is. @throws RuleViolation delegation-changed */
export function changesOf(existing: readonly Delegation[], wanted: readonly Delegation[]): DelegationChanges {
  const known = new Map(existing.map((delegation) => [actKey(delegation), delegation]));
  const keys = new Set<string>();
  const added: Delegation[] = [];
  const amended: Delegation[] = [];
  for (const delegation of wanted) {
    const key = actKey(delegation);
    if (keys.has(key)) throw changed(delegation);
    keys.add(key);
    const before = known.get(key);
    if (before === undefined) added.push(delegation);
    else if (isAmended(before, delegation)) amended.push(delegation);
  }
  return { added, amended };
}

function isAmended(before: Delegation, after: Delegation): boolean {
  const sameActs = sameMembers(before.acts, after.acts) && sameMembers(before.aids, after.aids);
  if (!sameActs || before.ceilingCents !== after.ceilingCents) throw changed(after);
  const endsLater = before.validUntil !== null && (after.validUntil === null || after.validUntil > before.validUntil);
  const holdsAgain = before.revokedOn !== null && (after.revokedOn === null || after.revokedOn > before.revokedOn);
  if (endsLater || holdsAgain) throw changed(after);
  return (
    before.validUntil !== after.validUntil ||
    before.revokedOn !== after.revokedOn ||
    before.holderName !== after.holderName ||
    before.holderQuality !== after.holderQuality
  );
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}

function changed({ reference }: Delegation): RuleViolation {
  return new RuleViolation('delegation-changed', { parameters: { delegation: reference } });
}
