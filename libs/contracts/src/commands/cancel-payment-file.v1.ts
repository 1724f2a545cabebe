import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { PAYMENT_FILE_EXAMPLE } from '../questions/payment-files.v1.js';
import { CancellationInput, PaymentFileView } from '../shapes/payment-file.js';

/** Request of {@link cancelPaymentFileV1}. */
export class CancelPaymentFile extends CancellationInput {
  @IsUUID() fileId: string;
}

/** `cmd.decision.cancel-payment-file.v1`. Problems: not-found, payment-file-closed. */
export const cancelPaymentFileV1 = defineCommand({
  subject: 'cmd.decision.cancel-payment-file.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-payments'],
  payload: CancelPaymentFile,
  reply: PaymentFileView,
  summary: 'Annuler un fichier de paiement, avec un motif : ce qu’il ordonnait est de nouveau à payer.',
  example: { fileId: '01936f2e-7c1a-7000-8000-000000000031', reason: 'Envoyé au mauvais poste comptable.' },
  replyExample: {
    ...PAYMENT_FILE_EXAMPLE,
    awaited: 0,
    cancelledOn: '2026-12-01',
    cancelReason: 'Envoyé au mauvais poste comptable.',
  },
});
