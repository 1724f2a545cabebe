import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { civilDateAt, systemClock, yearOf } from '@octroi/kernel';
import type { TestDatabase } from '@octroi/testing';
import { ListEnvelopes } from './application/payment/list-envelopes.js';
import { MakePaymentFile } from './application/payment/make-payment-file.js';
import { PlanPayments } from './application/payment/plan-payments.js';
import { SettlePayments } from './application/payment/settle-payments.js';
import type { Envelope, EnvelopeLimit } from './domain/envelope.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation } from './testing/decision.fixture.js';
import { EDF, FILE_MEANS, aManager } from './testing/payments.fixture.js';

const NOW = systemClock.now();
const TODAY = civilDateAt(NOW);
const YEAR = yearOf(TODAY);
const all: EnvelopeLimit = { aid: null, year: YEAR, limitCents: 9_000_000 };
const food: EnvelopeLimit = { ...all, aid: 'aide-alimentaire' };
const cause = aCause(aManager());

describe('envelopes that are set in the course of a year, on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database);
  });
  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const set = (envelopes: readonly EnvelopeLimit[], siteId = 'chaville'): Promise<boolean> =>
    bench.configure(siteId, [aDelegation()], { envelopes });
  const read = (siteId: string): Promise<readonly Envelope[]> => {
    const manager = aManager({ siteId });
    return new ListEnvelopes(bench.work).execute(manager, aCause(manager, { siteId }));
  };
  const paid = async (requestId: string): Promise<void> => {
    const parts = [{ mode: 'creditor', amountCents: 15_000, creditor: EDF }] as const;
    await new PlanPayments(bench.work).execute(cause, { requestId, parts });
    await new MakePaymentFile(bench.work, FILE_MEANS).execute(aCause(aManager()));
    const payments = await bench.work.run(cause, async (stores) => ({
      of: await stores.payments.lockOf('chaville', requestId),
    }));
    const paymentIds = payments.result.of.filter(({ state }) => state === 'ordered').map(({ id }) => id);
    await new SettlePayments(bench.work).execute(cause, { paymentIds, outcome: 'paid', on: TODAY, reason: null });
  };

  test('count what was granted and paid before as one that was there from the first day', async () => {
    await set([all]);
    const [first = '', undone = ''] = await bench.ready('chaville', 3);
    await bench.decide([first, undone]);
    await paid(first);
    await bench.undo(undone);
    expect(await set([all, food])).toBe(true);
    const sums = { committedCents: 15_000, spentCents: 15_000 };
    expect(await read('chaville')).toEqual([
      { ...all, ...sums },
      { ...food, ...sums },
    ]);
    expect(await set([all, food])).toBe(false);
    await set([all, { ...food, limitCents: 1 }]);
    expect(await read('chaville')).toMatchObject([sums, { ...sums, limitCents: 1 }]);
  });

  test('count nothing of another year, nor of another centre', async () => {
    const energy = { ...food, aid: 'energie' };
    await set([energy, { ...food, year: YEAR - 1 }]);
    await set([food], 'demo');
    expect(await read('chaville')).toContainEqual({ ...energy, committedCents: 0, spentCents: 0 });
    expect(await read('chaville')).toContainEqual({ ...food, year: YEAR - 1, committedCents: 0, spentCents: 0 });
    expect(await read('demo')).toEqual([{ ...food, committedCents: 0, spentCents: 0 }]);
  });

  test('miss no grant that is being decided while they are set', async () => {
    await database.query(`DELETE FROM decision.envelope`);
    await bench.configure('chaville', [aDelegation()]);
    const ids = await bench.ready('chaville', 24);
    const decided = ids.map(async (id, index) => {
      if (index === 8) await set([all]);
      return bench.decide([id]);
    });
    await Promise.all(decided);
    const [envelope] = await read('chaville');
    expect(envelope).toMatchObject({ committedCents: 15_000 * 25, spentCents: 15_000 });
  });
});
