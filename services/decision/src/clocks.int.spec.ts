import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, civilDateAt } from '@octroi/kernel';
import { FakeClock, type TestDatabase } from '@octroi/testing';
import { AskForPapers } from './application/request/ask-for-papers.js';
import { ListDue, type DuePage } from './application/request/list-due.js';
import { NotePapersGiven } from './application/request/note-papers-given.js';
import type { DueFilters } from './application/ports/stores.js';
import { PrintAcknowledgement } from './application/letter/print-acknowledgement.js';
import { ShowClocks } from './application/request/show-clocks.js';
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
    await bench.configure('chaville', [aDelegation({ acts: ['grant', 'adjourn', 'urgent'] })]);
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

  test('papers that are awaited fall due and make silence later, until they come', async () => {
    const [id = ''] = await bench.filed('chaville', 1, { requestedOn: TODAY });
    const own = async () =>
      (await due()).items.filter(({ requestId }) => requestId === id).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    const by = addDays(TODAY, 21);
    const asked = { requestId: id, papers: ['Justificatif de domicile'], by };
    await new AskForPapers(bench.work).execute(AGENT, aCause(AGENT), asked);
    expect(await own()).toEqual(['papers 2027-01-05', 'silence 2027-03-08']);
    expect(await clocks(id)).toMatchObject({ silenceOn: '2027-03-08', suspension: { by, papers: asked.papers } });
    const given = { requestId: id, givenOn: null };
    const { events } = await new NotePapersGiven(bench.work).execute(AGENT, aCause(AGENT), given);
    expect(await own()).toEqual(['silence 2027-02-15']);
    expect(JSON.stringify(events)).not.toContain('domicile');
    const published = await database.query<{ type: string; sequence: string; payload: object }>(
      `SELECT type, sequence, payload FROM decision.outbox WHERE subject = $1 ORDER BY sequence`,
      [id],
    );
    expect(published).toMatchObject([
      { type: 'aid.decision.papers-asked.v1', sequence: '1', payload: { askedOn: TODAY, by } },
      { type: 'aid.decision.papers-given.v1', sequence: '2', payload: { givenOn: TODAY } },
    ]);
  });

  test('papers that prove an urgent decision fall due after it, until they come; those of another decision do not', async () => {
    const own = async (id: string) =>
      (await due()).items.filter(({ requestId }) => requestId === id).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    const ask = (requestId: string) => {
      const asked = { requestId, papers: ['Facture'], by: addDays(TODAY, 21) };
      return new AskForPapers(bench.work).execute(AGENT, aCause(AGENT), asked);
    };
    const [ordinary = ''] = await bench.ready('chaville', 1);
    await ask(ordinary);
    await bench.decide([ordinary]);
    expect(await own(ordinary)).toEqual([`appeal ${appealUntil(TODAY)}`]);
    await expect(ask(ordinary)).rejects.toThrow('already-decided');

    const [urgent = ''] = await bench.filed('chaville', 1, { requestedOn: TODAY, urgent: true });
    await ask(urgent);
    await bench.decide([urgent]);
    expect(await own(urgent)).toEqual(['proof 2027-01-05', `appeal ${appealUntil(TODAY)}`]);
    expect((await ask(urgent)).result).toEqual({ silenceOn: null });
    const given = { requestId: urgent, givenOn: null };
    const { result } = await new NotePapersGiven(bench.work).execute(AGENT, aCause(AGENT), given);
    expect(result).toEqual({ silenceOn: null });
    expect(await own(urgent)).toEqual([`appeal ${appealUntil(TODAY)}`]);
    const sequences = await database.query<{ sequence: string }>(
      `SELECT sequence FROM decision.outbox WHERE subject = $1 ORDER BY sequence`,
      [urgent],
    );
    expect(sequences.map(({ sequence }) => sequence)).toEqual(['1', '2', '3', '4']);

    await ask(urgent);
    await bench.undo(urgent);
    expect((await own(urgent)).map((line) => line.split(' ')[0])).toContain('papers');
  });

  test('the first acknowledgement of receipt sets its date', async () => {
    const [id = ''] = await bench.filed('chaville', 1);
    const agent = anAgent({ purpose: 'print-letter' });
    const identity = { birthName: 'MARTIN', usageName: null, givenNames: [], sex: null, address: null };
    const press = { print: async () => new Uint8Array([1]) };
    const sources = { unitOfWork: bench.work, identities: { identityOf: async () => identity } };
    expect(await clocks(id)).toMatchObject({ acknowledgedOn: null });
    await new PrintAcknowledgement(sources, press).execute(agent, aCause(agent), id);
    expect(await clocks(id)).toMatchObject({ acknowledgedOn: TODAY });
  });
});
