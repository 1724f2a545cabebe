import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { civilDateAt, systemClock } from '@octroi/kernel';
import { nodeCryptography } from '@octroi/register';
import type { TestDatabase } from '@octroi/testing';
import { CancelPaymentFile } from './application/payment/cancel-payment-file.js';
import { ListDue } from './application/request/list-due.js';
import { ListEnvelopes } from './application/payment/list-envelopes.js';
import { ListPayments } from './application/payment/list-payments.js';
import { MakePaymentFile } from './application/payment/make-payment-file.js';
import { PlanPayments } from './application/payment/plan-payments.js';
import { SettlePayments } from './application/payment/settle-payments.js';
import { paymentCsv } from './domain/payment/payment-file.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation } from './testing/decision.fixture.js';
import { EDF, FILE_MEANS, aManager } from './testing/payments.fixture.js';

const MANAGER = aManager();
const cause = aCause(MANAGER);
const parts = [{ mode: 'creditor', amountCents: 15_000, creditor: EDF }] as const;
const TODAY = civilDateAt(systemClock.now());
const all = { requestId: null, paymentId: null, states: null, after: null, limit: 200 };

describe('payments on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database);
    const year = Number(TODAY.slice(0, 4));
    const envelopes = [
      { aid: null, year, limitCents: 9_000_000 },
      { aid: 'aide-alimentaire', year, limitCents: 9_000_000 },
    ];
    await bench.configure('chaville', [aDelegation()], { envelopes });
    await bench.configure('demo');
  });
  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const granted = async (count: number): Promise<string[]> => {
    const ids = await bench.ready('chaville', count);
    await bench.decide(ids);
    return ids;
  };
  const planned = async (count: number): Promise<string[]> => {
    const ids = await granted(count);
    for (const requestId of ids) await new PlanPayments(bench.work).execute(cause, { requestId, parts });
    return ids;
  };
  const make = (key: string | null = null) =>
    new MakePaymentFile(bench.work, FILE_MEANS).execute({ ...cause, idempotencyKey: key });
  const list = (filters: object = {}) => new ListPayments(bench.work).execute(cause, { ...all, ...filters });
  const read = (fileId: string) =>
    bench.work.run(cause, async (stores) => ({ lines: await stores.payments.linesOf('chaville', fileId) }));

  test('a grant opens a payment; of files made at once each payment is in one, numbered without gap', async () => {
    const ids = await planned(12);
    const made = await Promise.allSettled(Array.from({ length: 8 }, () => make()));
    const files = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value.result.file] : []));
    expect(files.reduce((sum, { count }) => sum + count, 0)).toBe(12);
    expect(files.map(({ number }) => number).toSorted()).toEqual(files.map((_file, index) => index + 1));
    const refused = made.filter((one) => one.status === 'rejected').map(({ reason }) => (reason as Error).message);
    expect(new Set(refused)).toEqual(new Set(['payment-file-empty']));
    const { items } = await list({ states: ['ordered'] });
    expect(items.map(({ payment }) => payment.requestId).toSorted()).toEqual(ids.toSorted());
    for (const { file } of items) expect(file).not.toBeNull();
    for (const file of files) {
      const { lines } = (await read(file.id)).result;
      expect(nodeCryptography.sha256(paymentCsv(file, lines))).toBe(file.sha256);
    }
  });

  test('the same key gives the same file; a cancelled one keeps its lines, and its payments go into the next', async () => {
    await planned(3);
    const [first, again] = [await make('k'), await make('k')];
    expect(again.result).toEqual(first.result);
    const { id: fileId, number } = first.result.file;
    await new CancelPaymentFile(bench.work).execute(cause, { fileId, reason: 'Mauvais poste comptable' });
    const next = (await make('l')).result.file;
    expect([next.number, next.count]).toEqual([number + 1, 3]);
    expect((await read(fileId)).result.lines).toHaveLength(3);
    const held = database.query(
      `INSERT INTO decision.payment_file_line SELECT site_id, '${fileId}', 99, payment_id, content, true
       FROM decision.payment_file_line WHERE file_id = '${next.id}' LIMIT 1`,
    );
    await expect(held).rejects.toThrow('payment_in_one_file');
  });

  test('what is paid is spent of both envelopes; what is rejected falls due until it is taken up again', async () => {
    const [requestId = ''] = await planned(1);
    await make();
    const spent = async () => {
      const envelopes = await new ListEnvelopes(bench.work).execute(MANAGER, cause);
      return envelopes.map(({ spentCents }) => spentCents);
    };
    const [own] = (await list({ requestId })).items.filter(({ payment }) => payment.state === 'ordered');
    const settle = new SettlePayments(bench.work);
    const fact = { paymentIds: [own!.payment.id], on: TODAY, reason: 'RIB clos' };
    const before = await spent();
    await settle.execute(cause, { ...fact, outcome: 'paid' });
    expect(await spent()).toEqual(before.map((cents) => cents + 15_000));
    await settle.execute(cause, { ...fact, outcome: 'rejected' });
    expect(await spent()).toEqual(before);
    const due = async () => {
      const filters = { kinds: ['payment' as const], until: null, after: null, limit: 50 };
      return (await new ListDue(bench.work).execute(MANAGER, cause, filters)).items;
    };
    expect(await due()).toMatchObject([{ requestId, label: 'Paiement rejeté : à reprendre.' }]);
    await new PlanPayments(bench.work).execute(cause, { requestId, parts });
    expect(await due()).toEqual([]);
  });

  test.each(['called back', 'rejected'] as const)(
    'of a decision that was undone, what was ordered and is %s is never paid',
    async (how) => {
      const [requestId = ''] = await planned(1);
      const { id: fileId } = (await make()).result.file;
      const committed = async () =>
        (await new ListEnvelopes(bench.work).execute(MANAGER, cause)).map(({ committedCents }) => committedCents);
      const before = await committed();
      await bench.undo(requestId);
      expect(await committed()).toEqual(before);
      const [own] = (await list({ requestId, states: ['ordered'] })).items;
      if (how === 'called back') await new CancelPaymentFile(bench.work).execute(cause, { fileId, reason: 'Retirée' });
      else
        await new SettlePayments(bench.work).execute(cause, {
          ...{ paymentIds: [own!.payment.id], outcome: 'rejected', on: TODAY, reason: 'RIB clos' },
        });
      const { items } = await list({ requestId });
      expect(items.filter(({ payment }) => !payment.replaced)).toEqual([]);
      const again = new PlanPayments(bench.work).execute(cause, { requestId, parts });
      await expect(again).rejects.toThrow('nothing-to-pay');
      expect(await committed()).toEqual(before.map((cents) => cents - 15_000));
    },
  );

  test('nothing of one site is seen or paid by another, and nothing of a creditor is published', async () => {
    const foreign = aCause(aManager({ siteId: 'demo' }), { siteId: 'demo' });
    const { items } = await list();
    expect((await new ListPayments(bench.work).execute(foreign, all)).items).toEqual([]);
    const [own] = items;
    const settlement = { paymentIds: [own!.payment.id], outcome: 'paid', on: TODAY, reason: null } as const;
    await expect(new SettlePayments(bench.work).execute(foreign, settlement)).rejects.toThrow('not-found');
    const { requestId } = own!.payment;
    await expect(new PlanPayments(bench.work).execute(foreign, { requestId, parts })).rejects.toThrow('not-found');
    const published = JSON.stringify(await database.query('SELECT * FROM decision.outbox'));
    expect(published).not.toMatch(/EDF|MARTIN|6 012 345/);
  });
});
