import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, civilDateAt, systemClock } from '@octroi/kernel';
import type { TestDatabase } from '@octroi/testing';
import { ConveneSession } from './application/session/convene-session.js';
import { NoteAttendance } from './application/session/note-attendance.js';
import { PlanSession } from './application/session/plan-session.js';
import { PrepareSheets } from './application/session/prepare-sheets.js';
import { ReadSheets } from './application/session/read-sheets.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { SECRETARY } from './testing/session-flow.fixture.js';
import { aBody } from './testing/session.fixture.js';
import { sources } from './testing/sheet-flow.fixture.js';

let database: TestDatabase;
let bench: DecisionBench;
let now = systemClock.now();
beforeAll(async () => {
  database = await decisionDatabase();
  bench = await DecisionBench.on(database, { now: () => now });
  await bench.configure('chaville', [], { bodies: [aBody(5)] });
  await bench.configure('demo', [], { bodies: [aBody(5)] });
  await bench.ready('chaville', 2, { authority: 'conseil-administration' });
});
afterAll(async () => {
  await bench.source.destroy();
  await database.drop();
});

test('sheets are kept with their session, read by its site alone, and erased when it ends', async () => {
  const heldOn = addDays(civilDateAt(now), 10);
  const plan = { body: 'conseil-administration' as const, heldOn, heldAt: '18:30', place: 'Mairie' };
  const cause = aCause(SECRETARY);
  const planned = await new PlanSession(bench.work).execute(cause, { ...plan, secondConvocation: false });
  const { id: sessionId } = planned.result.session;
  const { result } = await new PrepareSheets(bench.work, sources).execute(cause, sessionId);
  expect(result.items.map(({ version }) => version)).toEqual([1, 1]);
  await new PrepareSheets(bench.work, sources).execute(cause, sessionId);
  const asked = { sessionId, onlyShared: false };
  const { sheets } = await new ReadSheets(bench.work).execute(SECRETARY, cause, asked);
  expect(sheets.map(({ version, requestId }) => [version, requestId])).toEqual(
    planned.result.session.agenda.map((id) => [2, id]),
  );
  const foreign = aCause(SECRETARY, { siteId: 'demo' });
  await expect(new ReadSheets(bench.work).execute(SECRETARY, foreign, asked)).rejects.toThrow('not-found');
  const logged = await database.query(`SELECT DISTINCT subject_id FROM decision.access_log`);
  expect(logged).toHaveLength(2);
  await new ConveneSession(bench.work).execute(cause, sessionId);
  now = new Date(`${heldOn}T17:30:00Z`);
  const absent = { sessionId, attendance: { present: ['m0'], proxies: [] }, secretary: null };
  expect((await new NoteAttendance(bench.work).execute(cause, absent)).result.session.status).toBe('no-quorum');
  expect(await database.query('SELECT FROM decision.session_sheet')).toEqual([]);
});
