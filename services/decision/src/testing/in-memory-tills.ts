import type { Movement, StockTotals, TillStore } from '../application/ports/tills.js';
import type { Regie } from '../domain/payment/regie.js';
import type { Voucher } from '../domain/payment/voucher.js';

/** Vouchers and the imprest in memory, for specs of use cases. */
export class InMemoryTills implements TillStore {
  readonly stock = new Map<string, Voucher>();
  readonly moved: Movement[] = [];
  regie: Regie | null = null;

  async addVouchers(_siteId: string, vouchers: readonly Voucher[]): Promise<readonly string[]> {
    for (const voucher of vouchers) this.stock.set(voucher.number, voucher);
    return [];
  }

  async lockVouchers(_siteId: string, numbers: readonly string[]): Promise<readonly Voucher[]> {
    return [...this.stock.values()].filter(({ number }) => numbers.includes(number));
  }

  async saveVouchers(siteId: string, vouchers: readonly Voucher[]): Promise<void> {
    await this.addVouchers(siteId, vouchers);
  }

  async vouchersInStock(_siteId: string, count: number): Promise<readonly Voucher[]> {
    return this.inState('in-stock').slice(0, count);
  }

  async vouchersOf(_siteId: string, paymentId: string): Promise<readonly Voucher[]> {
    return this.inState('handed').filter((one) => one.paymentId === paymentId);
  }

  async totals(): Promise<StockTotals> {
    const cents = (state: Voucher['state']): number =>
      this.inState(state).reduce((sum, { valueCents }) => sum + valueCents, 0);
    return {
      ...{ inStock: this.inState('in-stock').length, inStockCents: cents('in-stock'), handedCents: cents('handed') },
      ...{ lostCents: cents('lost'), expiredCents: cents('expired') },
    };
  }

  async findRegie(): Promise<Regie | null> {
    return this.regie;
  }

  async lockRegie(): Promise<Regie | null> {
    return this.regie;
  }

  async saveRegie(_siteId: string, regie: Regie): Promise<void> {
    this.regie = regie;
  }

  async addMovement(_siteId: string, movement: Movement): Promise<void> {
    this.moved.unshift(movement);
  }

  async movements(_siteId: string, count: number): Promise<readonly Movement[]> {
    return this.moved.slice(0, count);
  }

  private inState(state: Voucher['state']): readonly Voucher[] {
    return [...this.stock.values()].filter((one) => one.state === state);
  }
}
