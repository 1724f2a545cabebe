import { defineCommand } from '../contract.js';
import { PAYMENT_FILE_EXAMPLE } from '../questions/payment-files.v1.js';
import { PaymentFileView } from '../shapes/payment-file.js';

/** Request of {@link makePaymentFileV1}: nothing to say. */
export class MakePaymentFile {}

/** `cmd.decision.make-payment-file.v1`: orders what is to be paid to creditors and by transfer. Problems: payment-file-empty, role-not-allowed. */
export const makePaymentFileV1 = defineCommand({
  subject: 'cmd.decision.make-payment-file.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-payments'],
  payload: MakePaymentFile,
  reply: PaymentFileView,
  summary: 'Ordonner ce qui est prêt à payer, dans un fichier numéroté pour le comptable.',
  example: {},
  replyExample: PAYMENT_FILE_EXAMPLE,
});
