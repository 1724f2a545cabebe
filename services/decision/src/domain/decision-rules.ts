import { RuleViolation, addMonths, frenchEuros, type CivilDate } from '@octroi/kernel';
import type { AidRequest, Routing, Submission } from './aid-request.js';
import type { DecisionInput } from './decision-input.js';
import { notAwaitingDecision } from './not-awaiting-decision.js';
import type { Reason } from './site-authority.js';

const LONGEST_ADJOURNMENT_MONTHS = 12;

/** @throws RuleViolation already-decided, not-awaiting-decision, too-early */
export function requireOpen({ status, submission, routing }: AidRequest): Submission {
  if (status === 'decided') throw new RuleViolation('already-decided');
  if (status === 'withdrawn' || status === 'closed') throw notAwaitingDecision(status);
  if (submission === null) throw new RuleViolation('too-early');
  if (routing === null && !submission.urgent) throw notAwaitingDecision('in-instruction');
  return submission;
}

/** A grant departs from the regulation when it proposes a refusal, or when a person says why it goes above the regulation's ceiling. */
export function departs(routing: Routing | null, input: DecisionInput): boolean {
  if (routing === null || !isGrant(input)) return false;
  const aboveCeiling = routing.ceilingCents !== null && (input.amountCents ?? 0) > routing.ceilingCents;
  return routing.proposal === 'refuse' || (aboveCeiling && !isBlank(input.derogationReason));
}

/** Nothing is said that the outcome has no use for: it would be lost without a word. @throws RuleViolation amount-required, amount-not-allowed, only-for-a-grant, return-date-not-allowed, partial-amount-not-below-request */
export function requireTerms(submission: Submission, input: DecisionInput): void {
  const { amountCents } = input;
  if (input.outcome !== 'adjourned' && input.returnsOn !== null) throw new RuleViolation('return-date-not-allowed');
  if (!isGrant(input)) {
    if (amountCents !== null) throw new RuleViolation('amount-not-allowed');
    const field = grantOnlyField(input);
    if (field !== null) throw new RuleViolation('only-for-a-grant', { parameters: { field } });
    return;
  }
  if (amountCents === null || amountCents <= 0) throw new RuleViolation('amount-required');
  const requested = submission.requestedAmountCents;
  if (input.outcome === 'partially-granted' && requested !== null && amountCents >= requested)
    throw new RuleViolation('partial-amount-not-below-request', { parameters: { requested: frenchEuros(requested) } });
}

function grantOnlyField({ paymentMode, derogationReason, overrunReason }: DecisionInput): string | null {
  if (paymentMode) return 'mode de paiement (paymentMode)';
  if (!isBlank(derogationReason)) return 'dérogation (derogation)';
  return isBlank(overrunReason ?? null) ? null : 'dépassement de l’enveloppe (overrun)';
}

/** The reasons in the words of the site's catalogue. @throws RuleViolation reason-required, unknown-reason */
export function reasonsOf(input: DecisionInput, catalogue: readonly Reason[]): readonly Reason[] {
  const codes = [...new Set(input.reasonCodes)];
  if (codes.length === 0 && (input.outcome === 'refused' || input.outcome === 'partially-granted'))
    throw new RuleViolation('reason-required');
  return codes.map((code) => {
    const reason = catalogue.find((candidate) => candidate.code === code);
    if (reason === undefined) throw new RuleViolation('unknown-reason', { parameters: { reason: code } });
    return reason;
  });
}

/** @throws RuleViolation return-date-required, return-date-past, return-date-too-far */
export function returnDateOf(input: DecisionInput, today: CivilDate): CivilDate | null {
  if (input.outcome !== 'adjourned') return null;
  if (input.returnsOn === null) throw new RuleViolation('return-date-required');
  if (input.returnsOn <= today) throw new RuleViolation('return-date-past');
  if (input.returnsOn > addMonths(today, LONGEST_ADJOURNMENT_MONTHS)) throw new RuleViolation('return-date-too-far');
  return input.returnsOn;
}

export function isGrant(input: DecisionInput): boolean {
  return input.outcome === 'granted' || input.outcome === 'partially-granted';
}

export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
