import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, civilDateAt, systemClock } from '@octroi/kernel';
import type { TestDatabase } from '@octroi/testing';
import { HandOverPayment } from './application/payment/hand-over-payment.js';
import { PlanPayments } from './application/payment/plan-payments.js';
import { ReceiveVouchers } from './application/payment/receive-vouchers.js';
import { ShowRegie } from './application/payment/show-regie.js';
import { ShowStock } from './application/payment/show-stock.js';
import { TopUpRegie } from './application/payment/top-up-regie.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation } from './testing/decision.fixture.js';
import { aManager, aRegie, aRegisseur } from './testing/payments.fixture.js';

const manager = aCause(aManager());
const keeper = aCause(aRegisseur());
const TODAY = civilDateAt(systemClock.now());

describe('vouchers and the imprest on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database);
    const { balanceCents: _none, ...regie } = aRegie();
    expect(await bench.configure('chaville', [aDelegation()], { regie })).toBe(true);
    expect(await bench.configure('chaville', [aDelegation()], { regie })).toBe(false);
  });
  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  /** Payments of 20 euros each, in one mode. */
  const payments = async (count: number, mode: 'voucher' | 'regie'): Promise<string[]> => {
    const ids = await bench.ready('chaville', count);
    await bench.decide(ids, { amountCents: 2_000, paymentMode: mode });
    const rows = await database.query<{ id: string }>(
      `SELECT id FROM decision.payment WHERE mode = '${mode}' AND state = 'to-pay' AND NOT replaced`,
    );
    return rows.map(({ id }) => id);
  };
  const outcomes = async (attempts: readonly Promise<unknown>[]): Promise<string[]> => {
    const settled = await Promise.allSettled(attempts);
    return settled.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as Error).message)).toSorted();
  };

  test('of twenty hand-overs at once of the same vouchers one is done; the stock still adds up', async () => {
    const numbers = Array.from({ length: 6 }, (_none, index) => `CAP-${index}`);
    const delivery = { numbers, valueCents: 1_000, expiresOn: addDays(TODAY, 30) };
    await new ReceiveVouchers(bench.work).execute(manager, delivery);
    await expect(new ReceiveVouchers(bench.work).execute(manager, delivery)).rejects.toThrow('voucher-known');
    const ids = await payments(20, 'voucher');
    expect(ids).toHaveLength(20);
    const useCase = new HandOverPayment(bench.work);
    const hand = (paymentId: string, voucherNumbers: string[]) =>
      useCase.execute(manager, { paymentId, voucherNumbers });
    const raced = await outcomes(ids.map((id, index) => hand(id, index % 2 ? ['CAP-0', 'CAP-1'] : ['CAP-1', 'CAP-0'])));
    expect(raced).toEqual(['done', ...Array.from({ length: 19 }, () => 'voucher-not-in-stock')]);
    const left = (await payments(0, 'voucher'))[0] ?? '';
    const both = await outcomes([hand(left, ['CAP-2', 'CAP-3']), hand(left, ['CAP-4', 'CAP-5'])]);
    expect(both).toEqual(['done', 'payment-not-in-state']);
    const { totals } = await new ShowStock(bench.work).execute(manager);
    expect(totals).toMatchObject({ inStock: 2, inStockCents: 2_000, handedCents: 4_000, lostCents: 0 });
  });

  test('of deliveries at once that share a number one is taken in, the others are told which', async () => {
    const delivery = (own: string) => ({ numbers: [own, 'LOT-9'], valueCents: 1_000, expiresOn: addDays(TODAY, 30) });
    const receive = (own: string) => new ReceiveVouchers(bench.work).execute(manager, delivery(own));
    const raced = await outcomes(['LOT-1', 'LOT-2', 'LOT-3', 'LOT-4'].map(receive));
    expect(raced).toEqual(['done', 'voucher-known', 'voucher-known', 'voucher-known']);
  });

  test('of thirty movements at once the balance stays between zero and the ceiling, and is what the movements say', async () => {
    const ids = await payments(15, 'regie');
    const advance = { amountCents: 30_000, reference: 'Bordereau' };
    await new TopUpRegie(bench.work).execute(manager, { amountCents: 10_000, reference: 'Bordereau' });
    const raced = await outcomes([
      ...ids.map((paymentId) => new HandOverPayment(bench.work).execute(keeper, { paymentId, voucherNumbers: [] })),
      ...Array.from({ length: 15 }, () => new TopUpRegie(bench.work).execute(manager, advance)),
    ]);
    expect(new Set(raced)).toEqual(
      new Set([...raced.filter((one) => /^(done|regie-(short|over-ceiling))$/.test(one))]),
    );
    const { regie, movements } = await new ShowRegie(bench.work).execute(manager);
    const sum = movements.reduce(
      (total, { kind, amountCents }) => total + (kind === 'top-up' ? 1 : -1) * amountCents,
      0,
    );
    expect(regie?.balanceCents).toBe(sum);
    for (const { balanceCents } of movements) {
      expect(balanceCents).toBeGreaterThanOrEqual(0);
      expect(balanceCents).toBeLessThanOrEqual(120_000);
    }
  });

  test('another site sees neither', async () => {
    const foreign = aCause(aManager({ siteId: 'demo' }), { siteId: 'demo' });
    expect(await new ShowRegie(bench.work).execute(foreign)).toEqual({ regie: null, movements: [] });
    expect((await new ShowStock(bench.work).execute(foreign)).totals.handedCents).toBe(0);
    await expect(
      new PlanPayments(bench.work).execute(foreign, { requestId: '01936f2e-7c1a-7000-8000-000000000009', parts: [] }),
    ).rejects.toThrow('not-found');
  });
});
