import type { PaymentFileView, PaymentList, PaymentPart as PaymentPartPayload, PaymentView } from '@octroi/contracts';
import type { ListedFile, ListedPayment } from '../../application/ports/payments.js';
import { fileLabel } from '../../domain/payment/payment-file.js';
import type { PaymentPart } from '../../domain/payment/payment.js';

export function partOf({ mode, amountCents, creditor }: PaymentPartPayload): PaymentPart {
  if (!creditor) return { mode, amountCents, creditor: null };
  const { name, reference = null, addressLines = [] } = creditor;
  return { mode, amountCents, creditor: { name, reference: reference === '' ? null : reference, addressLines } };
}

export function paymentView({ payment, file }: ListedPayment): PaymentView {
  const { decisionId, regulation, deciderId, creditor, ...shown } = payment;
  const payee = creditor && { ...creditor, addressLines: [...creditor.addressLines] };
  return { ...shown, creditor: payee, fileLabel: file && fileLabel(file) };
}

export function paymentList(payments: readonly ListedPayment[]): PaymentList {
  return { items: payments.map(paymentView) };
}

export function fileView({ file, awaited }: ListedFile): PaymentFileView {
  return { ...file, awaited, label: fileLabel(file) };
}
