import { RuleViolation, frenchDate, sumCents, yearOf, type CivilDate } from '@octroi/kernel';
import type { Creditor, Payment, PaymentMode } from './payment.js';

/** One payment as it was ordered. It never changes; its names may be erased. */
export interface FileLine {
  readonly paymentId: string;
  readonly beneficiary: string;
  readonly mode: PaymentMode;
  readonly creditor: Pick<Creditor, 'name' | 'reference'> | null;
  readonly amountCents: number;
  readonly reference: string;
  readonly aidLabel: string;
  readonly decisionLabel: string;
  readonly decidedOn: CivilDate;
  readonly regulation: CivilDate | null;
}

/** A numbered batch of payments for the accountant. */
export interface PaymentFile {
  readonly id: string;
  readonly year: number;
  /** Within the year, without gap. */
  readonly number: number;
  readonly madeOn: CivilDate;
  readonly count: number;
  readonly totalCents: number;
  readonly sha256: string;
  readonly cancelledOn: CivilDate | null;
  readonly cancelReason: string | null;
}

/** Lines that one file holds at most. */
export const FILE_LINES = 500;

/** A file with its place in the year, before its digest is known. */
export function newFile(
  facts: Pick<PaymentFile, 'id' | 'number' | 'madeOn'>,
  lines: readonly FileLine[],
): Omit<PaymentFile, 'sha256'> {
  if (lines.length === 0) throw new RuleViolation('payment-file-empty');
  const totalCents = sumCents(lines.map(({ amountCents }) => amountCents));
  const year = yearOf(facts.madeOn);
  return { ...facts, year, count: lines.length, totalCents, cancelledOn: null, cancelReason: null };
}

/** @param beneficiary as the statement names them */
export function fileLine(payment: Payment, beneficiary: string): FileLine {
  const { id: paymentId, mode, creditor, amountCents, reference, aidLabel } = payment;
  const { decisionLabel, decidedOn, regulation } = payment;
  return {
    ...{ paymentId, beneficiary, mode: mode ?? 'transfer', amountCents, reference, aidLabel },
    ...{ decisionLabel, decidedOn, regulation },
    creditor: creditor && { name: creditor.name, reference: creditor.reference },
  };
}

/** A file may be called back as long as nothing came of it. @throws RuleViolation payment-file-closed */
export function cancelFile(
  file: PaymentFile,
  payments: readonly Payment[],
  { on, reason }: { readonly on: CivilDate; readonly reason: string },
): PaymentFile {
  if (file.cancelledOn !== null || payments.some(({ state }) => state !== 'ordered'))
    throw new RuleViolation('payment-file-closed');
  return { ...file, cancelledOn: on, cancelReason: reason };
}

/** Written form of a file's number. */
export function fileLabel({ year, number }: Pick<PaymentFile, 'year' | 'number'>): string {
  return `PAI-${year}-${String(number).padStart(4, '0')}`;
}

export const MODE_WORDS: Readonly<Record<PaymentMode, string>> = {
  creditor: 'au créancier',
  transfer: 'virement à la personne',
  voucher: 'chèques d’accompagnement',
  regie: 'régie d’avances',
};

/** Supporting papers of facultative aid in the list of the code général des collectivités territoriales. */
export const HEADING = '6112 Aide facultative';

const COLUMNS = [
  ...['Fichier', 'Ligne', 'Rubrique', 'Règlement du', 'Décision', 'Date de la décision', 'Demande', 'Aide'],
  ...['Bénéficiaire', 'Mode', 'Créancier', 'Référence chez le créancier', 'Montant en euros'],
];

/** The file as the accountant's software opens it: UTF-8 with its mark, semicolons, every cell quoted, French decimals. The same lines give the same text. */
export function paymentCsv(file: Pick<PaymentFile, 'year' | 'number'>, lines: readonly FileLine[]): string {
  const label = fileLabel(file);
  const rows = lines.map((line, index) => [
    ...[label, String(index + 1), HEADING, line.regulation === null ? '' : shortDate(line.regulation)],
    ...[line.decisionLabel, shortDate(line.decidedOn), line.reference, line.aidLabel, line.beneficiary],
    ...[MODE_WORDS[line.mode], line.creditor?.name ?? '', line.creditor?.reference ?? ''],
    decimals(line.amountCents, ','),
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`;
}

/** A cell that no spreadsheet takes for a formula, whatever it begins with. */
export function csvCell(text: string): string {
  const oneLine = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const safe = /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/u.test(oneLine) ? `'${oneLine}` : oneLine;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Cents as an amount: 123456 is `1234,56`. */
export function decimals(cents: number, mark: ',' | '.'): string {
  return `${Math.floor(cents / 100)}${mark}${String(cents % 100).padStart(2, '0')}`;
}

function shortDate(date: CivilDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** What the file is about, as papers print it. */
export function fileTitle(file: PaymentFile): string {
  return `${fileLabel(file)} du ${frenchDate(file.madeOn)}`;
}
