import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { FakeClock, type TestDatabase } from '@octroi/testing';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from './adapters/cryptography/random-salts.js';
import { CloseRequest } from './application/request/close-request.js';
import { ListAppeals } from './application/appeal/list-appeals.js';
import { ListDecisions } from './application/decision/list-decisions.js';
import { ListDue } from './application/request/list-due.js';
import { PrintAppealReceipt } from './application/appeal/print-appeal-receipt.js';
import { PrintDecisionLetter } from './application/letter/print-decision-letter.js';
import { RecordAppeal } from './application/appeal/record-appeal.js';
import { ShowClocks } from './application/request/show-clocks.js';
import { VerifyRegister } from './application/register/verify-register.js';
import { WithdrawDecision } from './application/decision/withdraw-decision.js';
import { WithdrawRequest } from './application/request/withdraw-request.js';
import type { AppealInput } from './domain/appeal.js';
import type { Letter } from './domain/decision-letter.js';
import { anAppealInput } from './testing/appeal.fixture.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation, anAgent } from './testing/decision.fixture.js';

const AGENT = anAgent();
const TODAY = civilDate('2026-12-15');
const REFUSED = { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } as const;
const PARTLY = { outcome: 'partially-granted', amountCents: 10_000, reasonCodes: ['aide-limitee'] } as const;

describe('appeals, on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database, new FakeClock('2026-12-15T09:00:00.000Z'));
    const envelopes = [{ aid: null, year: 2026, limitCents: 15_000 }];
    const acts = ['grant', 'partial-grant', 'refuse', 'adjourn'] as const;
    await bench.configure('chaville', [aDelegation({ acts })], { envelopes });
    await bench.configure('demo', [aDelegation({ acts })]);
  });

  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const contest = async (requestId: string, input: Partial<AppealInput> = {}, siteId = 'chaville') => {
    const actor = anAgent({ siteId });
    const said = anAppealInput({ receivedOn: TODAY, grounds: 'Madame MARTIN conteste.', ...input });
    const command = { actor, cause: aCause(actor, { siteId }), requestId, input: said };
    return (await new RecordAppeal(bench.work).execute(command, (recorded) => recorded)).result;
  };
  const appeals = (id: string, siteId = 'chaville') =>
    new ListAppeals(bench.work).execute(AGENT, aCause(AGENT, { siteId }), id);
  const clocks = (id: string) => new ShowClocks(bench.work).execute(AGENT, aCause(AGENT), id);
  const due = async (id: string): Promise<string[]> => {
    const all = { kinds: null, until: null, after: null, limit: 200 };
    const { items } = await new ListDue(bench.work).execute(AGENT, aCause(AGENT), all);
    return items.filter(({ requestId }) => requestId === id).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
  };
  const committed = async (): Promise<number> => {
    const [row] = await database.query<{ cents: string }>(
      `SELECT committed_cents AS cents FROM decision.envelope WHERE site_id = 'chaville'`,
    );
    return Number(row?.cents);
  };
  const told = (id: string) =>
    database.query<{ type: string; sequence: string; payload: object }>(
      `SELECT type, sequence, payload FROM decision.outbox WHERE subject = $1 ORDER BY sequence, type DESC`,
      [id],
    );

  test('a refusal is contested, looked at again, and replaced by a grant that names the entry it replaces', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    await expect(contest(id)).rejects.toThrow('nothing-to-contest');
    expect(await bench.decide([id], REFUSED)).toEqual([1]);
    const recorded = await contest(id, { notifiedOn: TODAY });
    expect(recorded).toMatchObject({ late: false, answerBy: '2027-02-15', courtUntil: '2027-04-16' });
    expect(await clocks(id)).toMatchObject({ silenceOn: '2027-02-15', appealUntil: '2027-04-16' });
    expect(await due(id)).toEqual(['answer 2027-02-15', 'appeal 2027-04-16']);
    await expect(contest(id)).rejects.toThrow('appeal-pending');
    const [other = ''] = await bench.ready('chaville', 1);
    expect(await bench.decide([id, other])).toEqual(['appeal-not-in-batch', 2]);
    await expect(
      new WithdrawRequest(bench.work).execute(AGENT, aCause(AGENT), { requestId: id, reason: 'filed-by-mistake' }),
    ).rejects.toThrow('appeal-pending');
    await expect(
      new CloseRequest(bench.work).execute(AGENT, aCause(AGENT), { requestId: id, reason: 'departure' }),
    ).rejects.toThrow('appeal-pending');
    await undo(other);
    expect(await bench.decide([id])).toEqual([4]);
    const decisions = await new ListDecisions(bench.work).execute(AGENT, aCause(AGENT), id);
    expect(decisions.map(({ decision }) => decision.appeal)).toMatchObject([
      undefined,
      { answer: 'upheld', contestedLabel: 'DEC-2026-000001', contestedPosition: 1, appealId: recorded.id },
    ]);
    expect(decisions[1]?.decision.appeal?.contestedHash).toBe(decisions[0]?.entry.hash);
    expect(await appeals(id)).toMatchObject([{ courtUntil: null, answer: { answer: 'upheld', answeredOn: TODAY } }]);
    expect(await due(id)).toEqual(['appeal 2027-02-16']);
    expect(await told(id)).toMatchObject([
      { type: 'aid.decision.decision-recorded.v1', sequence: '1' },
      { type: 'aid.decision.appeal-recorded.v1', sequence: '2', payload: { reopened: true, late: false } },
      { type: 'aid.decision.decision-recorded.v1', sequence: '3', payload: { outcome: 'granted' } },
      { type: 'aid.decision.appeal-answered.v1', sequence: '3', payload: { answer: 'upheld' } },
    ]);
    expect(JSON.stringify(await told(id))).not.toContain('MARTIN');
    const { verification } = await new VerifyRegister(bench.work, nodeCryptography).execute(AGENT, aCause(AGENT));
    expect(verification).toMatchObject({ fault: null, position: 4 });
    expect(await committed()).toBe(15_000);
    await undo(id);
    expect(await committed()).toBe(0);
  });

  test('a part is contested: rejected, it stands, with its money; upheld, it is replaced for more, within the envelope', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    expect(await bench.decide([id], PARTLY)).toHaveLength(1);
    await contest(id);
    expect(await bench.decide([id], { outcome: 'granted', amountCents: 10_000 })).toEqual(['appeal-less-favourable']);
    expect(await bench.decide([id], REFUSED)).toEqual([expect.any(Number)]);
    expect(await committed()).toBe(10_000);
    expect((await told(id)).map(({ type }) => type)).toEqual([
      'aid.decision.decision-recorded.v1',
      'aid.decision.appeal-recorded.v1',
      'aid.decision.appeal-answered.v1',
    ]);
    expect((await told(id)).at(-1)?.payload).toMatchObject({
      answer: 'rejected',
      standing: { outcome: 'partially-granted', amountCents: 10_000 },
    });
    expect(await clocks(id)).toMatchObject({
      silenceOn: null,
      appealUntil: '2027-02-16',
      withdrawalUntil: '2027-04-15',
    });
    await contest(id);
    expect(await bench.decide([id], { amountCents: 16_000 })).toEqual(['envelope-exhausted']);
    expect(await appeals(id)).toMatchObject([{ answer: { answer: 'rejected' } }, { answer: null }]);
    expect(await bench.decide([id], { amountCents: 15_000 })).toEqual([expect.any(Number)]);
    expect(await committed()).toBe(15_000);
    const payments = await database.query(
      `SELECT amount_cents::int AS cents, replaced FROM decision.payment WHERE request_id = $1 ORDER BY cents`,
      [id],
    );
    expect(payments).toEqual([
      { cents: 10_000, replaced: true },
      { cents: 15_000, replaced: false },
    ]);
    await undo(id);
    expect(await committed()).toBe(0);
  });

  test('one that comes late is recorded and says so; one to the court leaves the decision as it is', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    await bench.decide([id], REFUSED);
    const contentious = await contest(id, { kind: 'contentious', notifiedOn: TODAY });
    expect(contentious).toMatchObject({ late: false, answerBy: null });
    expect((await told(id)).at(-1)).toMatchObject({ sequence: '2', payload: { kind: 'contentious', reopened: false } });
    expect(await bench.decide([id])).toEqual(['already-decided']);
    const later = new FakeClock('2027-03-01T09:00:00.000Z');
    const bench2 = await DecisionBench.on(database, later);
    const receivedOn = civilDate('2027-03-01');
    const input = anAppealInput({ receivedOn, notifiedOn: TODAY });
    const command = { actor: AGENT, cause: aCause(AGENT), requestId: id, input };
    const late = await new RecordAppeal(bench2.work).execute(command, (recorded) => recorded);
    expect(late.result).toMatchObject({ late: true, until: '2027-02-16', courtUntil: '2027-02-16' });
    await bench2.source.destroy();
  });

  test('fifty appeals at the same time: one', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    await bench.decide([id], REFUSED);
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => contest(id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('no site sees, contests or answers for another; machines and readers record nothing', async () => {
    const [id = ''] = await bench.ready('demo', 1);
    await bench.decide([id], REFUSED, { siteId: 'demo' });
    await expect(contest(id)).rejects.toThrow('not-found');
    await contest(id, {}, 'demo');
    expect(await appeals(id)).toEqual([]);
    expect(await appeals(id, 'demo')).toHaveLength(1);
    for (const roles of [['machine'], ['dpo'], ['member']] as const) {
      const actor = anAgent({ roles: [...roles] });
      const command = { actor, cause: aCause(actor), requestId: id, input: anAppealInput() };
      await expect(new RecordAppeal(bench.work).execute(command, (one) => one)).rejects.toThrow('role-not-allowed');
    }
  });

  test('letters: the receipt says what silence means, the answer what becomes of the decision', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    const letters: Letter[] = [];
    const identity = { birthName: 'MARTIN', usageName: null, givenNames: ['Jeanne'], sex: 'F' as const, address: null };
    const press = { print: async (letter: Letter) => (letters.push(letter), new Uint8Array([1])) };
    const identities = { identityOf: async () => identity };
    const agent = anAgent({ purpose: 'print-letter' });
    const receipt = () =>
      new PrintAppealReceipt({ unitOfWork: bench.work, identities }, press).execute(agent, aCause(agent), id);
    const answer = () =>
      new PrintDecisionLetter(bench.work, identities, press).execute(agent, aCause(agent), { appealOf: id });
    await expect(receipt()).rejects.toThrow('document-not-ready');
    await bench.decide([id], REFUSED);
    await expect(answer()).rejects.toThrow('document-not-ready');
    await contest(id, { notifiedOn: TODAY });
    await receipt();
    for (const words of ['recours gracieux', '15 février 2027', 'L411-7', 'tribunal administratif', 's’applique'])
      expect(JSON.stringify(letters.at(-1))).toContain(words);
    await bench.decide([id], REFUSED);
    await answer();
    for (const words of ['Votre recours est rejeté', 'demeure', 'ne réside pas', 'L411-2'])
      expect(JSON.stringify(letters.at(-1))).toContain(words);
    await new PrintDecisionLetter(bench.work, identities, press).execute(agent, aCause(agent), id);
    expect(JSON.stringify(letters.at(-1))).not.toContain('recours est rejeté');
  });

  async function undo(requestId: string): Promise<void> {
    const means = { cryptography: nodeCryptography, salts: randomSalts };
    const observations = { invitedOn: TODAY, by: TODAY, heardOn: TODAY, summary: null };
    const input = {
      kind: 'withdrawal',
      ground: 'illegality',
      reason: 'Essai.',
      afterwards: 'close',
      observations,
    } as const;
    const command = { actor: AGENT, cause: aCause(AGENT), requestId, input };
    await new WithdrawDecision(bench.work, means).execute(command, () => ({}));
  }
});
