import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, civilDateAt } from '@octroi/kernel';
import { FakeClock, type TestDatabase } from '@octroi/testing';
import { ListDue, type DuePage } from './application/list-due.js';
import type { DueFilters } from './application/ports/stores.js';
import { ShowClocks } from './application/show-clocks.js';
import { appealUntil, implicitRejectionOn } from './domain/clocks.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation, anAgent } from './testing/decision.fixture.js';

const AGENT = anAgent();
const NOW = '2026-12-15T09:00:00.000Z';
const TODAY = civilDateAt(new Date(NOW));

describe('clocks on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database, new FakeClock(NOW));
    await bench.configure('chaville', [aDelegation({ acts: ['grant', 'adjourn'] })]);
  });

  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const due = (filters: Partial<DueFilters> = {}): Promise<DuePage> =>
    new ListDue(bench.work).execute(AGENT, aCause(AGENT), {
      ...{ kinds: null, until: null, after: null, limit: 50 },
      ...filters,
    });
  const clocks = (id: string) => new ShowClocks(bench.work).execute(AGENT, aCause(AGENT), id);

  test('what falls due comes in the order of its dates, page by page, until it is settled', async () => {
    const received = [TODAY, addDays(TODAY, -70), addDays(TODAY, -1)];
    const filed = await Promise.all(received.map((requestedOn) => bench.filed('chaville', 1, { requestedOn })));
    const [newest = '', oldest = '', older = ''] = filed.flat();
    await bench.filed('demo', 1);
    const [first, ...rest] = [await due({ limit: 2 })].flatMap(({ items }) => items);
    expect([first?.requestId, ...rest.map(({ requestId }) => requestId)]).toEqual([oldest, older]);
    expect(first).toMatchObject({ overdue: true, dueOn: implicitRejectionOn(addDays(TODAY, -70)) });
    const last = rest.at(-1) ?? null;
    expect((await due({ after: last })).items.map(({ requestId }) => requestId)).toEqual([newest]);
    expect((await due({ until: addDays(TODAY, 30) })).items.map(({ requestId }) => requestId)).toEqual([oldest]);
    expect((await due({ kinds: ['return'] })).items).toEqual([]);
  });

  test('an adjournment comes back, a decision may be appealed against, and silence is over', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    const own = async () => (await due()).items.filter(({ requestId }) => requestId === id).map(({ kind }) => kind);
    expect(await own()).toEqual(['silence']);
    const returnsOn = addDays(TODAY, 10);
    expect(await bench.decide([id], { outcome: 'adjourned', amountCents: null, returnsOn })).toEqual([1]);
    expect((await own()).toSorted()).toEqual(['return', 'silence']);
    expect(await clocks(id)).toMatchObject({ returnsOn, appealUntil: null });
    expect(await bench.decide([id])).toEqual([2]);
    expect(await own()).toEqual(['appeal']);
    expect(await clocks(id)).toMatchObject({
      ...{ silenceOn: null, silent: false, returnsOn: null },
      appealUntil: appealUntil(TODAY),
      withdrawalUntil: '2027-04-15',
    });
    expect(await clocks('00000000-0000-7000-8000-000000000000')).toBeNull();
  });
});
