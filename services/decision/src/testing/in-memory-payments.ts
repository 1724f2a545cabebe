import { yearOf } from '@octroi/kernel';
import type {
  FilledFile,
  ListedFile,
  ListedPayment,
  PaymentFilters,
  PaymentStore,
} from '../application/ports/payments.js';
import type { Taking } from '../domain/envelope.js';
import type { FileLine, PaymentFile } from '../domain/payment/payment-file.js';
import { isReady, type Payment } from '../domain/payment/payment.js';

/** Payments in memory, for specs of use cases. */
export class InMemoryPayments implements PaymentStore {
  readonly rows = new Map<string, Payment>();
  readonly kept = new Map<string, FilledFile>();

  async add(_siteId: string, payments: readonly Payment[]): Promise<void> {
    for (const payment of payments) this.rows.set(payment.id, payment);
  }

  async save(siteId: string, payments: readonly Payment[]): Promise<void> {
    await this.add(siteId, payments);
  }

  /** What those that stand take of their years. */
  takings(): readonly Taking[] {
    return this.all
      .filter(({ replaced }) => !replaced)
      .map(({ aid, decidedOn, amountCents, state }) => {
        const spentCents = state === 'paid' ? amountCents : 0;
        return { aid, year: yearOf(decidedOn), committedCents: amountCents, spentCents };
      });
  }

  async list(_siteId: string, filters: PaymentFilters): Promise<readonly ListedPayment[]> {
    const { requestId, paymentId, states, after, limit } = filters;
    const found = this.all.filter(
      (one) =>
        (requestId === null || one.requestId === requestId) &&
        (paymentId === null || one.id === paymentId) &&
        (states === null || states.includes(one.state)) &&
        (after === null || one.id > after) &&
        (!one.replaced || requestId !== null || paymentId !== null),
    );
    return found.slice(0, limit).map((payment) => ({ payment, file: this.fileOf(payment.id) }));
  }

  async lockOf(_siteId: string, requestId: string): Promise<readonly Payment[]> {
    return this.all.filter((one) => one.requestId === requestId);
  }

  async lockAll(_siteId: string, ids: readonly string[]): Promise<readonly Payment[]> {
    return this.all.filter(({ id }) => ids.includes(id));
  }

  async ready(_siteId: string, limit: number): Promise<readonly Payment[]> {
    return this.all.filter(isReady).slice(0, limit);
  }

  async nextFileNumber(_siteId: string, year: number): Promise<number> {
    return [...this.kept.values()].filter(({ file }) => file.year === year).length + 1;
  }

  async addFile(_siteId: string, filled: FilledFile): Promise<void> {
    this.kept.set(filled.file.id, filled);
  }

  async files(siteId: string, count: number): Promise<readonly ListedFile[]> {
    const listed = await Promise.all([...this.kept.keys()].map((id) => this.file(siteId, id)));
    return listed
      .filter((one) => one !== null)
      .reverse()
      .slice(0, count);
  }

  async file(_siteId: string, id: string): Promise<ListedFile | null> {
    const found = this.kept.get(id);
    if (found === undefined) return null;
    const { file, lines } = found;
    return { file, awaited: lines.filter(({ paymentId }) => this.rows.get(paymentId)?.state === 'ordered').length };
  }

  async lockFile(_siteId: string, id: string): Promise<PaymentFile | null> {
    return this.kept.get(id)?.file ?? null;
  }

  async linesOf(_siteId: string, fileId: string): Promise<readonly FileLine[]> {
    return this.kept.get(fileId)?.lines ?? [];
  }

  async cancelFile(_siteId: string, file: PaymentFile): Promise<void> {
    this.kept.set(file.id, { file, lines: this.kept.get(file.id)?.lines ?? [] });
  }

  private get all(): readonly Payment[] {
    return [...this.rows.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  private fileOf(paymentId: string): PaymentFile | null {
    const holding = [...this.kept.values()].filter(({ lines }) => lines.some((line) => line.paymentId === paymentId));
    return holding.find(({ file }) => file.cancelledOn === null)?.file ?? null;
  }
}
