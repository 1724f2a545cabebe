import type { PaymentFileFormat } from '../../application/ports/payment-file-format.js';
import { paymentCsv } from '../../domain/payment/payment-file.js';
import { paymentOrder } from '../../domain/payment/payment-order.js';
import { beneficiaryStatement } from '../../domain/payment/payment-papers.js';
import { PdfPaperPress } from './pdf-paper-press.js';

/** Formats of a payment file: a table for people, the structure from which PES is written, the statement of beneficiaries. */
export const PAYMENT_FILE_FORMATS = {
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    write: async ({ file, lines }) => Buffer.from(paymentCsv(file, lines), 'utf8'),
  },
  json: {
    mediaType: 'application/json; charset=utf-8',
    write: async ({ file, lines, letterhead }) =>
      Buffer.from(`${JSON.stringify(paymentOrder(file, lines, letterhead.name), null, 2)}\n`, 'utf8'),
  },
  pdf: {
    mediaType: 'application/pdf',
    write: ({ file, lines, letterhead, setting }) =>
      new PdfPaperPress().print(beneficiaryStatement(file, lines, letterhead), setting),
  },
} as const satisfies Record<string, PaymentFileFormat>;

/** @returns undefined for an ending that no format has */
export function formatOf(ending: string): PaymentFileFormat | undefined {
  return Object.entries(PAYMENT_FILE_FORMATS).find(([name]) => name === ending)?.[1];
}
