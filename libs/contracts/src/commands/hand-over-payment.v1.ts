import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { PAYMENT_EXAMPLE } from '../questions/payments.v1.js';
import { PaymentView } from '../shapes/payment.js';
import { HandOverInput } from '../shapes/till.js';

/** Request of {@link handOverPaymentV1}. */
export class HandOverPayment extends HandOverInput {
  @IsUUID() paymentId: string;
}

/**
 * `cmd.decision.hand-over-payment.v1`. Problems: not-found, payment-not-in-state, voucher-not-in-stock, voucher-sum-mismatch, vouchers-not-handed, no-regie, not-the-regisseur,
 * regisseur-is-decider, regie-short.
 */
export const handOverPaymentV1 = defineCommand({
  subject: 'cmd.decision.hand-over-payment.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['hand-over-payment'],
  payload: HandOverPayment,
  reply: PaymentView,
  summary: 'Remettre à la personne ses chèques d’accompagnement, ou le secours de la régie d’avances.',
  example: { paymentId: '01936f2e-7c1a-7000-8000-000000000021', voucherNumbers: ['CAP-000123'] },
  replyExample: { ...PAYMENT_EXAMPLE, mode: 'voucher' as const, creditor: null, state: 'paid' as const },
});
