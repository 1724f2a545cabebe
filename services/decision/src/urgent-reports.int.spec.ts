import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, civilDateAt } from '@octroi/kernel';
import { FakeClock, type TestDatabase } from '@octroi/testing';
import { URGENT_SINCE } from './adapters/persistence/sql-register-store.js';
import { PlanSession } from './application/session/plan-session.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation, anAgent } from './testing/decision.fixture.js';
import { aBody } from './testing/session.fixture.js';

let database: TestDatabase;
let bench: DecisionBench;
const clock = new FakeClock('2026-12-15T09:00:00.000Z');

beforeAll(async () => {
  database = await decisionDatabase();
  bench = await DecisionBench.on(database, clock);
  for (const siteId of ['chaville', 'demo'])
    await bench.configure(siteId, [aDelegation({ acts: ['grant', 'urgent'] })], { bodies: [aBody(5)] });
});

afterAll(async () => {
  await bench.source.destroy();
  await database.drop();
});

test('urgent decisions of a centre are on the agenda of its council; what was not urgent, and those of others, are not', async () => {
  const [urgent = ''] = await bench.filed('chaville', 1, { urgent: true });
  const [usual = ''] = await bench.ready('chaville', 1);
  const [elsewhere = ''] = await bench.filed('demo', 1, { urgent: true });
  expect(await bench.decide([urgent, usual])).toEqual([1, 2]);
  expect(await bench.decide([elsewhere], {}, { siteId: 'demo' })).toEqual([1]);
  const secretary = anAgent({ roles: ['secretary'] });
  const { result } = await new PlanSession(bench.work).execute(aCause(secretary), {
    ...{ body: 'conseil-administration', heldAt: '18:30', place: 'Mairie', secondConvocation: false },
    heldOn: addDays(civilDateAt(clock.now()), 10),
  });
  expect(result.session.reports).toMatchObject([
    { requestId: urgent, label: 'DEC-2026-000001', decidedOn: '2026-12-15' },
  ]);
});

test('those of a period are found by the day, row-level security or not: the register is not read from its beginning', async () => {
  const plan = await bench.source.transaction(async (manager) => {
    await manager.query(
      `SELECT set_config('octroi.sites', 'chaville', true), set_config('enable_seqscan', 'off', true)`,
    );
    const rows = await manager.query<Record<string, string>[]>(`EXPLAIN ${URGENT_SINCE}`, [
      ...['chaville', 'DEC', '2026-12-01'],
    ]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toMatch(/register_entry_decided[^]*Index Cond: [^\n]*decided_on >= '2026-12-01'/);
});
