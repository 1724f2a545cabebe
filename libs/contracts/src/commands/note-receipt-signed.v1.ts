import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { PAYMENT_EXAMPLE } from '../questions/payments.v1.js';
import { PaymentView } from '../shapes/payment.js';
import { ReceiptInput } from '../shapes/till.js';

/** Request of {@link noteReceiptSignedV1}. */
export class NoteReceiptSigned extends ReceiptInput {
  @IsUUID() paymentId: string;
}

/** `cmd.decision.note-receipt-signed.v1`. Problems: not-found, payment-not-in-state, payment-date-out-of-range. */
export const noteReceiptSignedV1 = defineCommand({
  subject: 'cmd.decision.note-receipt-signed.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['hand-over-payment'],
  payload: NoteReceiptSigned,
  reply: PaymentView,
  summary: 'Constater que la personne a signé le reçu de ce qui lui a été remis.',
  example: { paymentId: '01936f2e-7c1a-7000-8000-000000000021', signedOn: '2026-11-23' },
  replyExample: {
    ...PAYMENT_EXAMPLE,
    mode: 'voucher' as const,
    creditor: null,
    state: 'paid' as const,
    receiptSignedOn: '2026-11-23',
  },
});
