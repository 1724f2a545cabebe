import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { civilDate, civilDateAt } from '@octroi/kernel';
import { FakeClock, type TestDatabase } from '@octroi/testing';
import { CloseRequest } from './application/request/close-request.js';
import { ListDue } from './application/request/list-due.js';
import { ListOtherRights } from './application/request/list-other-rights.js';
import { NoteOtherRight, type OtherRightCommand } from './application/request/note-other-right.js';
import { ShowClocks } from './application/request/show-clocks.js';
import type { OtherRightStep } from './domain/other-right.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { anAgent } from './testing/decision.fixture.js';
import { anOtherRight } from './testing/other-right.fixture.js';

const AGENT = anAgent();
const { id: _id, requestId: _request, right: _right, ...STEP } = anOtherRight();

describe('rights applied for elsewhere, on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database, new FakeClock('2026-11-23T09:00:00.000Z'));
    await bench.configure('chaville');
    await bench.configure('demo');
  });

  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const note = async (
    requestId: string,
    { of = { right: 'fsl' }, ...step }: Partial<OtherRightStep> & Partial<Pick<OtherRightCommand, 'of'>> = {},
    siteId = 'chaville',
  ) => {
    const actor = anAgent({ siteId });
    const command = { actor, cause: aCause(actor, { siteId }), requestId, of, step: { ...STEP, ...step } };
    return (await new NoteOtherRight(bench.work).execute(command, (noted) => noted)).result;
  };
  const rights = (requestId: string, siteId = 'chaville') =>
    new ListOtherRights(bench.work).execute(AGENT, aCause(AGENT, { siteId }), requestId);
  const due = async (id: string): Promise<string[]> => {
    const all = { kinds: null, until: null, after: null, limit: 200 };
    const { items } = await new ListDue(bench.work).execute(AGENT, aCause(AGENT), all);
    return items.filter(({ requestId }) => requestId === id).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
  };
  const told = (id: string) =>
    database.query<{ type: string; sequence: string; payload: object }>(
      `SELECT type, sequence, payload FROM decision.outbox WHERE subject = $1 ORDER BY sequence`,
      [id],
    );

  test('the nearest reminder falls due until its answer; the legal clock runs on as it did', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    const before = await new ShowClocks(bench.work).execute(AGENT, aCause(AGENT), id);
    const silence = `silence ${String(before?.silenceOn)}`;
    const fsl = await note(id);
    const aid = await note(id, {
      of: { right: 'statutory-aid' },
      ...{ label: 'Aide à domicile de Madame MARTIN', remindOn: civilDate('2026-12-07') },
      ...{ receiptOn: civilDate('2026-11-20'), transmittedOn: civilDate('2026-11-23') },
    });
    expect(await due(id)).toEqual(['right 2026-12-07', silence]);
    expect(await new ShowClocks(bench.work).execute(AGENT, aCause(AGENT), id)).toEqual(before);
    const answer = { answer: 'granted', answeredOn: civilDate('2026-11-23') } as const;
    await note(id, { of: { rightId: aid.id }, transmittedOn: civilDate('2026-11-23'), remindOn: null, answer });
    expect(await due(id)).toEqual(['right 2026-12-21', silence]);
    await note(id, { of: { rightId: fsl.id }, remindOn: null, answer: { ...answer, answer: 'refused' } });
    expect(await due(id)).toEqual([silence]);
    expect(await rights(id)).toMatchObject([
      { id: fsl.id, right: 'fsl', answer: { answer: 'refused', answeredOn: '2026-11-23' } },
      { id: aid.id, right: 'statutory-aid', label: null, transmittedOn: '2026-11-23', answer: { answer: 'granted' } },
    ]);
    expect(await told(id)).toMatchObject([
      {
        type: 'aid.decision.other-right-noted.v1',
        sequence: '1',
        payload: { right: 'fsl', awaitedUntil: '2026-12-21' },
      },
      { sequence: '2', payload: { right: 'statutory-aid', awaitedUntil: '2026-12-07' } },
      { sequence: '3', payload: { awaitedUntil: '2026-12-21' } },
      { sequence: '4', payload: { awaitedUntil: null } },
    ]);
    expect(JSON.stringify(await told(id))).not.toContain('MARTIN');
  });

  test('what waits stays off an agenda that is drawn before its reminder; what is urgent does not wait', async () => {
    const routing = { authority: 'conseil-administration' } as const;
    const [waits = '', other = ''] = await bench.ready('chaville', 2, routing);
    const [urgent = ''] = await bench.filed('chaville', 1, { urgent: true });
    await note(waits);
    await note(urgent);
    const drawn = (by: string) =>
      bench.work.runForTask({ siteIds: ['chaville'] }, ({ sessions }) =>
        sessions.awaiting('chaville', { body: 'conseil-administration', by: civilDate(by) }),
      );
    expect(await drawn('2026-12-20')).toEqual([other]);
    expect((await drawn('2026-12-21')).toSorted()).toEqual([waits, other].toSorted());
    expect(await told(urgent)).toMatchObject([{ payload: { awaitedUntil: null } }]);
    expect(await due(urgent)).toContain('right 2026-12-21');
  });

  test('an ended request waits for nothing, and what was noted goes with the file', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    await note(id);
    await new CloseRequest(bench.work).execute(AGENT, aCause(AGENT), { requestId: id, reason: 'departure' });
    await expect(note(id)).rejects.toThrow('not-awaiting-decision');
    expect(await due(id)).toEqual([]);
    expect(await rights(id)).toHaveLength(1);
    const siteIds = ['chaville'];
    await bench.work.runForTask({ siteIds }, async ({ eliminations, now }) =>
      eliminations.erase('chaville', [id], civilDateAt(now)),
    );
    expect(await rights(id)).toEqual([]);
  });

  test('no site sees or notes the rights of another', async () => {
    const [id = ''] = await bench.ready('demo', 1);
    const { id: rightId } = await note(id, {}, 'demo');
    expect(await rights(id)).toEqual([]);
    expect(await rights(id, 'demo')).toHaveLength(1);
    await expect(note(id)).rejects.toThrow('not-found');
    const [own = ''] = await bench.ready('chaville', 1);
    await expect(note(own, { of: { rightId } })).rejects.toThrow('not-found');
  });
});
