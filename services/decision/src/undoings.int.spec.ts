import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, addMonths, civilDate, type CivilDate } from '@octroi/kernel';
import { FakeClock, type TestDatabase } from '@octroi/testing';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from './adapters/cryptography/random-salts.js';
import { CloseRequest } from './application/request/close-request.js';
import { PrintWithdrawalLetter } from './application/letter/print-withdrawal-letter.js';
import { RecuseDecider } from './application/decision/recuse-decider.js';
import { ShowClocks } from './application/request/show-clocks.js';
import { VerifyRegister } from './application/register/verify-register.js';
import { WithdrawDecision } from './application/decision/withdraw-decision.js';
import { WithdrawRequest } from './application/request/withdraw-request.js';
import type { Letter } from './domain/decision-letter.js';
import type { UndoingInput } from './domain/undoing.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation, anAgent } from './testing/decision.fixture.js';

const AGENT = anAgent();
const TODAY = civilDate('2026-12-15');

describe('decisions that are undone, on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;
  const clock = new FakeClock('2026-12-15T09:00:00.000Z');

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database, clock);
    const envelopes = [{ aid: null, year: 2026, limitCents: 15_000 }];
    await bench.configure('chaville', [aDelegation({ acts: ['grant', 'refuse'] })], { envelopes });
  });

  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const undo = async (requestId: string, input: Partial<UndoingInput> = {}): Promise<string> => {
    const useCase = new WithdrawDecision(bench.work, { cryptography: nodeCryptography, salts: randomSalts });
    const observations = { invitedOn: TODAY, by: TODAY, heardOn: TODAY, summary: 'Madame MARTIN a déménagé.' };
    const command: UndoingInput = {
      kind: 'withdrawal',
      ground: 'illegality',
      reason: 'Madame MARTIN ne résidait pas ici.',
      observations,
      afterwards: 'decide-again',
      ...input,
    };
    const order = { actor: AGENT, cause: aCause(AGENT), requestId, input: command };
    return (await useCase.execute(order, ({ entry }) => ({ series: entry.series }))).result.series;
  };
  const committed = async (): Promise<number> => {
    const [row] = await database.query<{ cents: string }>('SELECT committed_cents AS cents FROM decision.envelope');
    return Number(row?.cents);
  };
  const clocks = (id: string) => new ShowClocks(bench.work).execute(AGENT, aCause(AGENT), id);

  test('a withdrawal is a new entry: the envelope has its money back, the request waits again, and its clocks start anew', async () => {
    const [id = '', other = ''] = await bench.ready('chaville', 2);
    expect(await bench.decide([id, other])).toEqual([1, 'envelope-exhausted']);
    expect(await undo(id)).toBe('RET');
    expect(await committed()).toBe(0);
    const known = await clocks(id);
    expect(known).toMatchObject({
      silenceOn: addMonths(TODAY, 2),
      silent: false,
      appealUntil: null,
      withdrawalUntil: null,
    });
    await expect(undo(id)).rejects.toThrow('nothing-to-withdraw');
    expect(await bench.decide([other])).toEqual([3]);
    const verifier = new VerifyRegister(bench.work, nodeCryptography);
    expect((await verifier.execute(AGENT, aCause(AGENT))).verification).toMatchObject({ fault: null, position: 3 });
    const published = await database.query<{ type: string; sequence: string; payload: object }>(
      `SELECT type, sequence, payload FROM decision.outbox WHERE subject = $1 ORDER BY sequence`,
      [id],
    );
    expect(published).toMatchObject([
      { type: 'aid.decision.decision-recorded.v1', sequence: '1' },
      { type: 'aid.decision.decision-withdrawn.v1', sequence: '2', payload: { reopened: true, keptCents: 0 } },
    ]);
    expect(JSON.stringify(published)).not.toContain('MARTIN');
    expect(await undo(other, { afterwards: 'close' })).toBe('RET');
    expect(await bench.decide([other])).toEqual(['not-awaiting-decision']);
  });

  test('fifty withdrawals of one decision at the same time: one entry', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    await bench.decide([id]);
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => undo(id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await committed()).toBe(0);
    expect(await bench.decide([id])).toHaveLength(1);
    await undo(id, { kind: 'abrogation' });
  });

  test('after four months nothing is written', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    await bench.decide([id]);
    const entries = async () => (await database.query('SELECT 1 FROM decision.register_entry')).length;
    const before = await entries();
    const later: CivilDate = addDays(addMonths(TODAY, 4), 1);
    clock.set(`${later}T09:00:00.000Z`);
    await expect(undo(id, { observations: null })).rejects.toThrow('withdrawal-too-late');
    expect(await entries()).toBe(before);
    const favour = { ground: 'beneficiary-request', observations: null } as const;
    expect(await undo(id, favour)).toBe('RET');
    clock.set('2026-12-15T09:00:00.000Z');
  });

  test('whoever stood aside neither decides nor undoes, in their own site alone, and the council finds the request', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    const recuse = (siteId: string) =>
      new RecuseDecider(bench.work).execute(AGENT, aCause(AGENT, { siteId }), { requestId: id, interest: 'relative' });
    await expect(recuse('demo')).rejects.toThrow('not-found');
    const racing = await Promise.all(Array.from({ length: 5 }, () => recuse('chaville')));
    expect(racing.map(({ result }) => result.to)).toEqual(Array(5).fill('conseil-administration'));
    expect(await bench.decide([id])).toEqual(['recused']);
    const rows = await database.query(`SELECT subject, interest, passed_to FROM decision.recusal`);
    expect(rows).toEqual([{ subject: AGENT.subject, interest: 'relative', passed_to: 'conseil-administration' }]);
    const { result } = await bench.work.run(aCause(AGENT), async ({ sessions, recusals }) => ({
      awaiting: await sessions.awaiting('chaville', { body: 'conseil-administration', by: TODAY }),
      foreign: await recusals.of('demo', [id]),
    }));
    expect(result.awaiting).toContain(id);
    expect(result.foreign).toEqual([]);
    const published = await database.query<{ payload: object }>(
      `SELECT payload FROM decision.outbox WHERE type = 'aid.decision.decider-recused.v1'`,
    );
    expect(published).toEqual([{ payload: { recusedOn: TODAY, to: 'conseil-administration' } }]);
  });

  test('the letter says what is undone, why, what the person said, and the remedies', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    const letters: Letter[] = [];
    const identity = { birthName: 'MARTIN', usageName: null, givenNames: ['Jeanne'], sex: 'F' as const, address: null };
    const press = { print: async (letter: Letter) => (letters.push(letter), new Uint8Array([1])) };
    const sources = { unitOfWork: bench.work, identities: { identityOf: async () => identity } };
    const agent = anAgent({ purpose: 'print-letter' });
    const print = () => new PrintWithdrawalLetter(sources, press).execute(agent, aCause(agent), id);
    await expect(print()).rejects.toThrow('document-not-ready');
    await bench.decide([id]);
    await undo(id);
    await print();
    const text = JSON.stringify(letters[0]);
    for (const words of ['est retirée', 'L242-1', 'ne résidait pas ici', 'a déménagé', 'Voies et délais de recours'])
      expect(text).toContain(words);
    await expect(
      new PrintWithdrawalLetter(sources, press).execute(anAgent({ roles: ['dpo'] }), aCause(AGENT), id),
    ).rejects.toThrow('role-not-allowed');
  });

  test('a request is closed once, with its reason; it is then neither decided nor withdrawn', async () => {
    const [id = '', decided = ''] = await bench.ready('chaville', 2);
    const close = (requestId: string) =>
      new CloseRequest(bench.work).execute(AGENT, aCause(AGENT), { requestId, reason: 'departure' });
    expect((await close(id)).result).toEqual({ changed: true });
    expect((await close(id)).result).toEqual({ changed: false });
    expect(await bench.decide([id])).toEqual(['not-awaiting-decision']);
    const withdraw = { requestId: id, reason: 'filed-by-mistake' };
    await expect(new WithdrawRequest(bench.work).execute(AGENT, aCause(AGENT), withdraw)).rejects.toThrow(
      'not-awaiting-decision',
    );
    const refusal = { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } as const;
    expect(await bench.decide([decided], refusal)).toHaveLength(1);
    await expect(close(decided)).rejects.toThrow('already-decided');
    await expect(close('00000000-0000-7000-8000-000000000000')).rejects.toThrow('not-found');
    expect(await clocks(id)).toMatchObject({ silenceOn: null });
  });
});
