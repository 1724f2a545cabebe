import { RuleViolation, hasRole, yearOf, type Actor } from '@octroi/kernel';
import { free } from '../../domain/envelope.js';
import type { Payment, PaymentMode } from '../../domain/payment/payment.js';
import { openPayment } from '../../domain/payment/payment.js';
import { registerLabel } from '@octroi/register';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';

/** Who may see and say how a grant is paid. @throws RuleViolation role-not-allowed */
export function requirePaymentWorker(actor: Actor): void {
  if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager') || hasRole(actor, 'machine'))
    throw new RuleViolation('role-not-allowed');
}

/** Who orders payments and tells what became of them. @throws RuleViolation role-not-allowed */
export function requirePaymentKeeper(actor: Actor): void {
  if (!hasRole(actor, 'secretary', 'president', 'manager') || hasRole(actor, 'machine'))
    throw new RuleViolation('role-not-allowed');
}

/**
 * Keeps payments that were ordered and did not leave. Those of a decision that was undone meanwhile no longer stand: nobody is to pay them again, and
 * their sum goes back to the envelopes of the year of the decision.
 */
export async function keepReturned(
  stores: DecisionStores,
  siteId: string,
  { payments, by }: { readonly payments: readonly Payment[]; readonly by: string },
): Promise<void> {
  const undone = await stores.undoings.undone(siteId, [...new Set(payments.map(({ decisionId }) => decisionId))]);
  const kept = payments.map((one) => (undone.has(one.decisionId) ? { ...one, replaced: true } : one));
  await stores.payments.save(siteId, kept, by);
  for (const { aid, amountCents, decidedOn } of kept.filter(({ replaced }) => replaced)) {
    const envelopes = await stores.budget.lock(siteId, yearOf(decidedOn));
    await stores.budget.save(siteId, free(envelopes, { aid, amountCents }));
  }
}

/** Opens the payments of grants that were just recorded. */
export async function openPayments(
  stores: DecisionStores,
  siteId: string,
  recorded: readonly {
    readonly grant: RecordedDecision;
    readonly mode: PaymentMode | null;
    readonly keptCents: number;
  }[],
): Promise<void> {
  const payments = recorded.flatMap(({ grant: { entry, decision }, mode, keptCents }) => {
    const amountCents = (decision.amountCents ?? 0) - keptCents;
    if (amountCents <= 0) return [];
    const { requestId, decisionId, reference, aid, aidLabel, decidedOn, signatoryId: deciderId } = decision;
    const grant = { requestId, decisionId, reference, aid, aidLabel, decidedOn, deciderId };
    const rest = { decisionLabel: registerLabel(entry), regulation: decision.routing?.regulation ?? null };
    return [openPayment({ ...grant, ...rest }, { id: stores.newId(), amountCents, mode })];
  });
  const [first] = payments;
  if (first !== undefined) await stores.payments.add(siteId, payments, first.deciderId);
}
