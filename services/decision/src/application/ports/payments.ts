import type { FileLine, PaymentFile } from '../../domain/payment/payment-file.js';
import type { Payment, PaymentState } from '../../domain/payment/payment.js';

/** A payment with the file that orders it. */
export interface ListedPayment {
  readonly payment: Payment;
  readonly file: Pick<PaymentFile, 'year' | 'number'> | null;
}

/** A file with how many of its payments are still on their way. */
export interface ListedFile {
  readonly file: PaymentFile;
  readonly awaited: number;
}

/** A file with its lines, in order. */
export interface FilledFile {
  readonly file: PaymentFile;
  readonly lines: readonly FileLine[];
}

export interface PaymentFilters {
  /** Null for those of the site that stand. */
  readonly requestId: string | null;
  readonly paymentId: string | null;
  readonly states: readonly PaymentState[] | null;
  readonly after: string | null;
  readonly limit: number;
}

export interface PaymentStore {
  add(siteId: string, payments: readonly Payment[], by: string): Promise<void>;
  /** Writes what changed of locked payments. */
  save(siteId: string, payments: readonly Payment[], by: string): Promise<void>;
  /** Oldest first. */
  list(siteId: string, filters: PaymentFilters): Promise<readonly ListedPayment[]>;
  /** All payments of a request, locked. */
  lockOf(siteId: string, requestId: string): Promise<readonly Payment[]>;
  /** Locks the rows in the order of their ids; unknown ids are left out. */
  lockAll(siteId: string, ids: readonly string[]): Promise<readonly Payment[]>;
  /** Ids of payments that the accountant can be told to pay, oldest first, with their requests. */
  ready(siteId: string, limit: number): Promise<readonly Pick<Payment, 'id' | 'requestId'>[]>;
  /** Makes later callers wait, and gives the number of the next file of the year. */
  nextFileNumber(siteId: string, year: number): Promise<number>;
  addFile(siteId: string, filled: FilledFile, by: string): Promise<void>;
  /** Latest first. */
  files(siteId: string, count: number): Promise<readonly ListedFile[]>;
  file(siteId: string, id: string): Promise<ListedFile | null>;
  lockFile(siteId: string, id: string): Promise<PaymentFile | null>;
  /** In order. */
  linesOf(siteId: string, fileId: string): Promise<readonly FileLine[]>;
  /** Notes why a locked file is called back: its lines no longer hold their payments. */
  cancelFile(siteId: string, file: PaymentFile, by: string): Promise<void>;
}
