import { RuleViolation, frenchEuros, sumCents, type CivilDate } from '@octroi/kernel';

/** How a grant is paid: to who is owed the money, to the person's account, in vouchers, or in cash from the imprest. */
export type PaymentMode = 'creditor' | 'transfer' | 'voucher' | 'regie';

export type PaymentState = 'to-pay' | 'ordered' | 'paid' | 'rejected';

/** Who is owed the money. Says much of a person: it stays with this service. */
export interface Creditor {
  readonly name: string;
  /** What the creditor knows the person's account by. */
  readonly reference: string | null;
  readonly addressLines: readonly string[];
}

/** The decision that a payment carries out. */
export interface PaidGrant {
  readonly requestId: string;
  readonly decisionId: string;
  readonly reference: string;
  readonly aid: string;
  readonly aidLabel: string;
  readonly decisionLabel: string;
  readonly decidedOn: CivilDate;
  /** Version of the regulation that it rests on; null for none. */
  readonly regulation: CivilDate | null;
  /** Subject of who signed. */
  readonly deciderId: string;
}

/** One payment of a grant. Those of a grant that stand make up its amount, whatever happens to them. */
export interface Payment extends PaidGrant {
  readonly id: string;
  readonly amountCents: number;
  /** Null as long as nobody has said how it is paid. */
  readonly mode: PaymentMode | null;
  readonly creditor: Creditor | null;
  readonly state: PaymentState;
  readonly settledOn: CivilDate | null;
  readonly rejection: string | null;
  /** Day on which the person signed the receipt of what was handed over. */
  readonly receiptSignedOn: CivilDate | null;
  /** Another payment stands in its place. */
  readonly replaced: boolean;
}

/** How a part of a grant is to be paid. */
export interface PaymentPart {
  readonly mode: PaymentMode;
  readonly amountCents: number;
  readonly creditor: Creditor | null;
}

/** A plan: the payments that no longer stand, and those in their place. */
export interface PaymentPlan {
  readonly replaced: readonly Payment[];
  readonly planned: readonly Payment[];
}

export const STATE_WORDS: Readonly<Record<PaymentState, string>> = {
  'to-pay': 'à payer',
  ordered: 'ordonné',
  paid: 'réglé',
  rejected: 'rejeté',
};

/** Modes that the accountant pays: the others are handed over at the centre. */
const BY_ACCOUNTANT: readonly (PaymentMode | null)[] = ['creditor', 'transfer'];

/** The payment of a grant that was just recorded. */
export function openPayment(
  grant: PaidGrant,
  { id, amountCents, mode }: { readonly id: string; readonly amountCents: number; readonly mode: PaymentMode | null },
): Payment {
  return {
    ...{ ...grant, id, amountCents, mode },
    ...{ creditor: null, state: 'to-pay', settledOn: null, rejection: null },
    ...{ receiptSignedOn: null, replaced: false },
  };
}

/**
 * Says how all that is still to be paid of a grant is paid: what waits, and what was rejected and is taken up again.
 * @param payments of one grant. @throws RuleViolation nothing-to-pay, payment-sum-mismatch, creditor-required
 */
export function planPayments(
  payments: readonly Payment[],
  parts: readonly PaymentPart[],
  newId: () => string,
): PaymentPlan {
  const replaced = payments.filter((one) => !one.replaced && (one.state === 'to-pay' || one.state === 'rejected'));
  const [first] = replaced;
  if (first === undefined) throw new RuleViolation('nothing-to-pay');
  const expected = sumCents(replaced.map(({ amountCents }) => amountCents));
  const given = sumCents(parts.map(({ amountCents }) => amountCents));
  if (given !== expected || parts.some(({ amountCents }) => amountCents <= 0))
    throw new RuleViolation('payment-sum-mismatch', {
      parameters: { given: frenchEuros(given), expected: frenchEuros(expected) },
    });
  if (parts.some(({ mode, creditor }) => (mode === 'creditor') !== (creditor !== null)))
    throw new RuleViolation('creditor-required');
  const planned = parts.map((part) => ({ ...openPayment(first, { ...part, id: newId() }), creditor: part.creditor }));
  return { replaced: replaced.map((one) => ({ ...one, replaced: true })), planned };
}

/** True for what the accountant can be told to pay. */
export function isReady({ state, replaced, mode, creditor }: Payment): boolean {
  const payable = BY_ACCOUNTANT.includes(mode) && (mode !== 'creditor' || creditor !== null);
  return state === 'to-pay' && !replaced && payable;
}

/** @throws RuleViolation payment-not-in-state */
export function orderPayment(payment: Payment): Payment {
  if (!isReady(payment)) throw notInState(payment);
  return { ...payment, state: 'ordered' };
}

/** Takes an order back. @throws RuleViolation payment-not-in-state */
export function callBack(payment: Payment): Payment {
  if (payment.state !== 'ordered') throw notInState(payment);
  return { ...payment, state: 'to-pay' };
}

/** What the accountant says became of a payment. */
export interface SettlementFact {
  readonly outcome: 'paid' | 'rejected';
  readonly on: CivilDate;
  readonly reason: string | null;
  readonly today: CivilDate;
}

/** What a payment becomes, and what its envelopes are thereby spent: less than zero when money comes back. */
export interface Settled {
  readonly payment: Payment;
  readonly spentCents: number;
}

/** A bank may send back what was paid. @throws RuleViolation payment-not-in-state, rejection-reason-required, payment-date-out-of-range */
export function settlePayment(payment: Payment, { outcome, on, reason, today }: SettlementFact): Settled {
  const { state, amountCents, mode, replaced } = payment;
  const returns = state === 'paid' && outcome === 'rejected' && BY_ACCOUNTANT.includes(mode);
  if (replaced || !(state === 'ordered' || returns)) throw notInState(payment);
  if (on > today || on < payment.decidedOn) throw new RuleViolation('payment-date-out-of-range');
  if (outcome === 'paid')
    return { payment: { ...payment, state: 'paid', settledOn: on, rejection: null }, spentCents: amountCents };
  if (reason === null || reason.trim() === '') throw new RuleViolation('rejection-reason-required');
  const rejected = { ...payment, state: 'rejected' as const, settledOn: on, rejection: reason };
  return { payment: rejected, spentCents: returns ? -amountCents : 0 };
}

/** What is handed over at the centre is thereby paid. @throws RuleViolation payment-not-in-state */
export function handOver(payment: Payment, today: CivilDate): Settled {
  const { state, replaced, mode, amountCents } = payment;
  if (state !== 'to-pay' || replaced || !(mode === 'voucher' || mode === 'regie')) throw notInState(payment);
  return { payment: { ...payment, state: 'paid', settledOn: today }, spentCents: amountCents };
}

/** @throws RuleViolation payment-not-in-state, payment-date-out-of-range */
export function signReceipt(payment: Payment, signedOn: CivilDate, today: CivilDate): Payment {
  const { state, mode, settledOn } = payment;
  if (state !== 'paid' || settledOn === null || !(mode === 'voucher' || mode === 'regie')) throw notInState(payment);
  if (signedOn < settledOn || signedOn > today) throw new RuleViolation('payment-date-out-of-range');
  return { ...payment, receiptSignedOn: signedOn };
}

export function notInState({ state }: Payment): RuleViolation {
  return new RuleViolation('payment-not-in-state', { parameters: { state: STATE_WORDS[state] } });
}
