import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addMonths, civilDateAt, systemClock } from '@octroi/kernel';
import type { TestDatabase } from '@octroi/testing';
import { ListLoans } from './application/payment/list-loans.js';
import { NoteRepayment } from './application/payment/note-repayment.js';
import { OpenLoan } from './application/payment/open-loan.js';
import { standingOf } from './domain/payment/loan.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aManager } from './testing/payments.fixture.js';

const manager = aCause(aManager());
const TODAY = civilDateAt(systemClock.now());

describe('loans on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database);
    await bench.configure('chaville');
  });
  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  test('a grant becomes a loan once, and of repayments at once no more is noted than is owed', async () => {
    const [requestId = ''] = await bench.ready('chaville', 1);
    await bench.decide([requestId]);
    const terms = { requestId, instalments: 7, firstOn: addMonths(TODAY, 1) };
    const opened = await Promise.allSettled([1, 2, 3].map(() => new OpenLoan(bench.work).execute(manager, terms)));
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const repayment = { requestId, amountCents: 4_000, on: TODAY, reference: 'Reçu' };
    const noted = await Promise.allSettled(
      Array.from({ length: 10 }, () => new NoteRepayment(bench.work).execute(manager, repayment)),
    );
    expect(noted.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const { loans } = await new ListLoans(bench.work).execute(manager, [requestId]);
    const [kept] = loans;
    expect(kept?.repayments).toHaveLength(3);
    expect(standingOf(kept!.loan, kept!.repayments, TODAY)).toMatchObject({ outstandingCents: 3_000, overdueCents: 0 });
    const foreign = aCause(aManager({ siteId: 'demo' }), { siteId: 'demo' });
    expect((await new ListLoans(bench.work).execute(foreign, [requestId])).loans).toEqual([]);
    await expect(new NoteRepayment(bench.work).execute(foreign, repayment)).rejects.toThrow('not-found');
  });

  test('a loan of a decision that was undone before anything was paid is owed no more, and what is granted again may be one', async () => {
    const [requestId = ''] = await bench.ready('chaville', 1);
    const open = () => new OpenLoan(bench.work).execute(manager, { requestId, instalments: 2, firstOn: TODAY });
    const listed = async () => (await new ListLoans(bench.work).execute(manager, [requestId])).loans;
    await bench.decide([requestId]);
    await open();
    await bench.undo(requestId);
    expect(await listed()).toEqual([]);
    const repayment = { requestId, amountCents: 1_000, on: TODAY, reference: 'Reçu' };
    await expect(new NoteRepayment(bench.work).execute(manager, repayment)).rejects.toThrow('not-found');
    await expect(open()).rejects.toThrow('nothing-to-pay');
    await bench.decide([requestId], { amountCents: 9_000 });
    await open();
    expect(await listed()).toMatchObject([{ loan: { amountCents: 9_000 } }]);
    await expect(open()).rejects.toThrow('loan-known');
  });
});
