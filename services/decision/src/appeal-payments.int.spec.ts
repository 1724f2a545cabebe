import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { civilDateAt, systemClock } from '@octroi/kernel';
import type { TestDatabase } from '@octroi/testing';
import { RecordAppeal } from './application/appeal/record-appeal.js';
import { ListPayments } from './application/payment/list-payments.js';
import { MakePaymentFile } from './application/payment/make-payment-file.js';
import { PlanPayments } from './application/payment/plan-payments.js';
import { SettlePayments } from './application/payment/settle-payments.js';
import { anAppealInput } from './testing/appeal.fixture.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation, anAgent } from './testing/decision.fixture.js';
import { EDF, FILE_MEANS, aManager } from './testing/payments.fixture.js';

const TODAY = civilDateAt(systemClock.now());
const cause = aCause(aManager());
const PARTLY = { outcome: 'partially-granted', amountCents: 10_000, reasonCodes: ['aide-limitee'] } as const;

describe('what has left of a grant that an appeal replaces, on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database);
    const envelopes = [{ aid: null, year: Number(TODAY.slice(0, 4)), limitCents: 9_000_000 }];
    await bench.configure('chaville', [aDelegation({ acts: ['grant', 'partial-grant'] })], { envelopes });
  });
  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const plan = (requestId: string, amountCents: number) =>
    new PlanPayments(bench.work).execute(cause, {
      requestId,
      parts: [{ mode: 'creditor', amountCents, creditor: EDF }],
    });
  const order = () => new MakePaymentFile(bench.work, FILE_MEANS).execute(aCause(aManager()));
  const contest = (requestId: string) => {
    const actor = anAgent();
    const command = { actor, cause: aCause(actor), requestId, input: anAppealInput({ receivedOn: TODAY }) };
    const input = { ...command.input, sentOn: null, notifiedOn: null };
    return new RecordAppeal(bench.work).execute({ ...command, input }, (recorded) => recorded);
  };
  const standing = async (requestId: string) => {
    const filters = { requestId, paymentId: null, states: null, after: null, limit: 200 };
    const { items } = await new ListPayments(bench.work).execute(cause, filters);
    return items.map(({ payment }) => payment).filter(({ replaced }) => !replaced);
  };
  const sums = async (requestId: string): Promise<string[]> =>
    (await standing(requestId)).map(({ state, amountCents }) => `${state} ${amountCents}`).toSorted();
  const committed = async (): Promise<number> => {
    const [row] = await database.query<{ cents: string }>(
      `SELECT committed_cents AS cents FROM decision.envelope WHERE site_id = 'chaville'`,
    );
    return Number(row?.cents);
  };
  /** 100 € are with the accountant when an appeal makes them 120 €. */
  const replaced = async (): Promise<string> => {
    const [id = ''] = await bench.ready('chaville', 1);
    await bench.decide([id], PARTLY);
    await plan(id, 10_000);
    await order();
    await contest(id);
    expect(await bench.decide([id], { ...PARTLY, amountCents: 12_000 })).toEqual([expect.any(Number)]);
    expect(await sums(id)).toEqual(['ordered 10000', 'to-pay 2000']);
    return id;
  };

  test('sent back by the bank, it is to be paid again: the person is owed the whole of the new grant', async () => {
    const before = await committed();
    const id = await replaced();
    const sent = (await standing(id)).find(({ state }) => state === 'ordered');
    await new SettlePayments(bench.work).execute(cause, {
      ...{ paymentIds: [sent?.id ?? ''], outcome: 'rejected', on: TODAY, reason: 'RIB clos' },
    });
    expect(await sums(id)).toEqual(['rejected 10000', 'to-pay 2000']);
    expect(await committed()).toBe(before + 12_000);
    await plan(id, 12_000);
    expect(await sums(id)).toEqual(['to-pay 12000']);
  });

  test('replaced once more, it is deducted again: nothing is paid twice', async () => {
    const before = await committed();
    const id = await replaced();
    await contest(id);
    expect(await bench.decide([id], { amountCents: 15_000 })).toEqual([expect.any(Number)]);
    expect(await sums(id)).toEqual(['ordered 10000', 'to-pay 5000']);
    expect(await committed()).toBe(before + 15_000);
  });

  test('the new grant undone, what has left stays counted', async () => {
    const before = await committed();
    const id = await replaced();
    await bench.undo(id);
    expect(await sums(id)).toEqual(['ordered 10000']);
    expect(await committed()).toBe(before + 10_000);
  });
});
