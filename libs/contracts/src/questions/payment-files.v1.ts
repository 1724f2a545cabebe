import { Type } from 'class-transformer';
import { IsArray, IsUUID, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsNullable } from '../rules.js';
import { PaymentFileView } from '../shapes/payment-file.js';

/** Request of {@link paymentFilesV1}. */
export class PaymentFilesQuestion {
  /** Null for the last hundred. */
  @IsNullable() @IsUUID() fileId: string | null;
}

/** Reply of {@link paymentFilesV1}, latest first. */
export class PaymentFileList {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PaymentFileView) items: PaymentFileView[];
}

/** A file for examples. */
export const PAYMENT_FILE_EXAMPLE: PaymentFileView = {
  id: '01936f2e-7c1a-7000-8000-000000000031',
  label: 'PAI-2026-0001',
  year: 2026,
  number: 1,
  madeOn: '2026-11-30',
  count: 1,
  totalCents: 15_000,
  sha256: 'c'.repeat(64),
  awaited: 1,
  cancelledOn: null,
  cancelReason: null,
};

/** `ask.decision.payment-files.v1`. Problems: role-not-allowed, not-found. */
export const paymentFilesV1 = defineQuestion({
  subject: 'ask.decision.payment-files.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-payments'],
  payload: PaymentFilesQuestion,
  reply: PaymentFileList,
  summary: 'Les fichiers de paiement d’un CCAS, le dernier en tête.',
  example: { fileId: null },
  replyExample: { items: [PAYMENT_FILE_EXAMPLE] },
});
