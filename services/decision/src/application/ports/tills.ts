import type { CivilDate } from '@octroi/kernel';
import type { Regie } from '../../domain/payment/regie.js';
import type { Voucher } from '../../domain/payment/voucher.js';

/** Worth of the vouchers of each state, in cents. */
export interface StockTotals {
  readonly inStock: number;
  readonly inStockCents: number;
  readonly handedCents: number;
  readonly lostCents: number;
  readonly expiredCents: number;
}

/** Money that came to the imprest or left it. */
export interface Movement {
  readonly id: string;
  readonly kind: 'top-up' | 'hand-over';
  readonly amountCents: number;
  /** After it. */
  readonly balanceCents: number;
  readonly on: CivilDate;
  /** Of the paper by which it came, or the number of the decision. */
  readonly reference: string;
  readonly paymentId: string | null;
}

/** What a centre hands over itself: vouchers, and cash from its imprest. */
export interface TillStore {
  /** @returns numbers that are taken already: another delivery came first */
  addVouchers(siteId: string, vouchers: readonly Voucher[], by: string): Promise<readonly string[]>;
  /** Locks the rows in the order of their numbers; unknown ones are left out. */
  lockVouchers(siteId: string, numbers: readonly string[]): Promise<readonly Voucher[]>;
  /** Writes what became of locked vouchers. */
  saveVouchers(
    siteId: string,
    vouchers: readonly Voucher[],
    change: { readonly by: string; readonly note: string | null },
  ): Promise<void>;
  /** In stock, first to expire first. */
  vouchersInStock(siteId: string, count: number): Promise<readonly Voucher[]>;
  vouchersOf(siteId: string, paymentId: string): Promise<readonly Voucher[]>;
  totals(siteId: string): Promise<StockTotals>;
  /** As it stands, for who only looks; null where a site has none. */
  findRegie(siteId: string): Promise<Regie | null>;
  /** Null where a site has none. */
  lockRegie(siteId: string): Promise<Regie | null>;
  saveRegie(siteId: string, regie: Regie): Promise<void>;
  addMovement(siteId: string, movement: Movement, by: string): Promise<void>;
  /** Latest first. */
  movements(siteId: string, count: number): Promise<readonly Movement[]>;
}
