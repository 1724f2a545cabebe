import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { nodeCryptography } from '@octroi/register';
import type { TestDatabase } from '@octroi/testing';
import { randomSalts } from './adapters/cryptography/random-salts.js';
import { ListAppeals } from './application/appeal/list-appeals.js';
import { ListDue } from './application/request/list-due.js';
import { AskForPapers } from './application/request/ask-for-papers.js';
import { NoteJudgmentAppeal } from './application/appeal/note-judgment-appeal.js';
import { PrintAcknowledgement } from './application/letter/print-acknowledgement.js';
import { PrintAppealReceipt } from './application/appeal/print-appeal-receipt.js';
import { PrintDecisionLetter } from './application/letter/print-decision-letter.js';
import { PrintWithdrawalLetter } from './application/letter/print-withdrawal-letter.js';
import { RecordAppeal } from './application/appeal/record-appeal.js';
import { RecordJudgment } from './application/appeal/record-judgment.js';
import { ShowClocks } from './application/request/show-clocks.js';
import { VerifyRegister } from './application/register/verify-register.js';
import type { AppealInput } from './domain/appeal.js';
import type { Letter } from './domain/decision-letter.js';
import type { Judgment, JudgmentAppeal } from './domain/judgment.js';
import { aJudgment, aJudgmentAppeal, anAppealInput } from './testing/appeal.fixture.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation, anAgent } from './testing/decision.fixture.js';

const AGENT = anAgent();
const MEANS = { cryptography: nodeCryptography, salts: randomSalts };
const REFUSED = { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } as const;
const PARTLY = { outcome: 'partially-granted', amountCents: 10_000, reasonCodes: ['aide-limitee'] } as const;

describe('silence that is contested, and what the court says, on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;
  let now = '';
  const clock = { now: () => new Date(now) };

  beforeAll(async () => {
    now = '2026-11-23T09:00:00.000Z';
    database = await decisionDatabase();
    bench = await DecisionBench.on(database, clock);
    const acts = ['grant', 'partial-grant', 'refuse', 'adjourn'] as const;
    const envelopes = [2026, 2027, 2028].map((year) => ({ aid: null, year, limitCents: 100_000 }));
    await bench.configure('chaville', [aDelegation({ acts })], { envelopes });
    await bench.configure('demo', [aDelegation({ acts })]);
  });

  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const contest = async (requestId: string, input: Partial<AppealInput> = {}, siteId = 'chaville') => {
    const actor = anAgent({ siteId });
    const said = anAppealInput({
      receivedOn: civilDate(now.slice(0, 10)),
      grounds: 'Madame MARTIN conteste.',
      ...input,
    });
    const command = { actor, cause: aCause(actor, { siteId }), requestId, input: said };
    return (await new RecordAppeal(bench.work).execute(command, (recorded) => recorded)).result;
  };
  const judge = async (
    requestId: string,
    appealId: string,
    { siteId = 'chaville', ...judgment }: Partial<Judgment> & { readonly siteId?: string } = {},
  ) => {
    const actor = anAgent({ siteId });
    const command = { actor, cause: aCause(actor, { siteId }), requestId, appealId, judgment: aJudgment(judgment) };
    return (await new RecordJudgment(bench.work, MEANS).execute(command, (judged) => judged)).result;
  };
  const appeals = (id: string) => new ListAppeals(bench.work).execute(AGENT, aCause(AGENT), id);
  const clocks = (id: string) => new ShowClocks(bench.work).execute(AGENT, aCause(AGENT), id);
  const due = async (id: string): Promise<string[]> => {
    const all = { kinds: null, until: null, after: null, limit: 200 };
    const { items } = await new ListDue(bench.work).execute(AGENT, aCause(AGENT), all);
    return items.filter(({ requestId }) => requestId === id).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
  };
  const told = (id: string) =>
    database.query<{ type: string; sequence: string; payload: object }>(
      `SELECT type, sequence, payload FROM decision.outbox WHERE subject = $1 ORDER BY sequence, type DESC`,
      [id],
    );
  const committed = async (year: number): Promise<number> => {
    const [row] = await database.query<{ cents: string }>(
      `SELECT committed_cents AS cents FROM decision.envelope WHERE site_id = 'chaville' AND year = $1`,
      [year],
    );
    return Number(row?.cents);
  };
  const letters: Letter[] = [];
  const identity = { birthName: 'MARTIN', usageName: null, givenNames: ['Jeanne'], sex: 'F' as const, address: null };
  const press = { print: async (letter: Letter) => (letters.push(letter), new Uint8Array([1])) };
  const identities = { identityOf: async () => identity };
  const printer = anAgent({ purpose: 'print-letter' });
  const filed = async () => {
    now = '2026-11-23T09:00:00.000Z';
    const [id = ''] = await bench.ready('chaville', 1);
    return id;
  };

  test('silence is contested from its day on; the answer is the first decision, and takes its place', async () => {
    const id = await filed();
    await new PrintAcknowledgement({ unitOfWork: bench.work, identities }, press).execute(printer, aCause(printer), id);
    const { silenceOn } = (await clocks(id)) ?? {};
    now = '2027-01-10T09:00:00.000Z';
    await expect(contest(id)).rejects.toThrow('nothing-to-contest');
    now = '2027-02-01T09:00:00.000Z';
    expect((await clocks(id))?.appealUntil).not.toBeNull();
    const recorded = await contest(id);
    expect(recorded).toMatchObject({ contested: null, silenceOn, late: false, answerBy: '2027-04-01' });
    expect(recorded.until).toBe((await appeals(id))[0]?.until);
    expect(await clocks(id)).toMatchObject({ silenceOn: '2027-04-01', silent: false, appealUntil: '2027-06-02' });
    expect(await due(id)).toEqual(['answer 2027-04-01', 'appeal 2027-06-02']);
    await expect(contest(id)).rejects.toThrow('appeal-pending');
    await new PrintAppealReceipt({ unitOfWork: bench.work, identities }, press).execute(printer, aCause(printer), id);
    expect(JSON.stringify(letters.at(-1))).toContain('rejet implicite de votre demande, né le');
    expect(JSON.stringify(letters.at(-1))).not.toContain('s’applique');
    const [other = ''] = await bench.ready('chaville', 1);
    expect(await bench.decide([id, other])).toEqual(['appeal-not-in-batch', expect.any(Number)]);
    expect(await bench.decide([id])).toEqual([expect.any(Number)]);
    expect(await appeals(id)).toMatchObject([{ answer: { answer: 'upheld' }, courtUntil: null }]);
    expect((await told(id)).slice(-3)).toMatchObject([
      { type: 'aid.decision.appeal-recorded.v1', payload: { decisionId: null, silenceOn, reopened: false } },
      { type: 'aid.decision.decision-recorded.v1', payload: { outcome: 'granted' } },
      { type: 'aid.decision.appeal-answered.v1', payload: { answer: 'upheld' } },
    ]);
    expect(JSON.stringify(await told(id))).not.toContain('MARTIN');
  });

  test('rejected, the answer is a decision that stands, is told as one, and may be withdrawn', async () => {
    const id = await filed();
    now = '2027-02-01T09:00:00.000Z';
    await contest(id, { receivedOn: civilDate('2027-01-29') });
    expect(await bench.decide([id], REFUSED)).toEqual([expect.any(Number)]);
    const [{ payload: recorded } = { payload: {} }, { payload: answered } = { payload: {} }] = (await told(id)).slice(
      -2,
    );
    expect(recorded).toMatchObject({ outcome: 'refused' });
    const { decisionId } = recorded as { decisionId: string };
    expect(answered).toMatchObject({ answer: 'rejected', decisionId, standing: { decisionId, outcome: 'refused' } });
    expect(await clocks(id)).toMatchObject({ silenceOn: null, appealUntil: expect.any(String) });
    await new PrintDecisionLetter(bench.work, identities, press).execute(printer, aCause(printer), { appealOf: id });
    for (const words of ['rejet implicite', 'rejeté par la présente décision', 'Votre demande est refusée', 'L411-2'])
      expect(JSON.stringify(letters.at(-1))).toContain(words);
    const contested = await contest(id, { kind: 'contentious' });
    expect(contested.contested).toMatchObject({ decisionId, outcome: 'refused' });
  });

  test('a part is annulled: an entry says so, what is not paid is free, and the request is decided again by the day', async () => {
    const id = await filed();
    const before = await committed(2026);
    expect(await bench.decide([id], PARTLY)).toEqual([expect.any(Number)]);
    const { id: appealId } = await contest(id, { kind: 'contentious' });
    now = '2027-12-01T09:00:00.000Z';
    expect(await judge(id, appealId)).toMatchObject({ judgment: { outcome: 'annulled-with-injunction' } });
    expect(await committed(2026)).toBe(before);
    expect(await clocks(id)).toMatchObject({ silenceOn: '2028-01-24', appealUntil: null });
    expect(await due(id)).toEqual(['injunction 2028-01-24', 'silence 2028-01-24']);
    expect((await told(id)).slice(-2)).toMatchObject([
      { type: 'aid.decision.judgment-recorded.v1', payload: { injunctionBy: '2028-01-24' } },
      {
        type: 'aid.decision.decision-withdrawn.v1',
        payload: { kind: 'annulment', ground: 'judgment', reopened: true, keptCents: 0, register: { series: 'RET' } },
      },
    ]);
    expect(JSON.stringify(await told(id))).not.toContain('Cergy');
    const letter = new PrintWithdrawalLetter({ unitOfWork: bench.work, identities }, press);
    await expect(letter.execute(printer, aCause(printer), id)).rejects.toThrow('document-not-ready');
    await expect(judge(id, appealId)).rejects.toThrow('judgment-not-awaited');
    expect(await bench.decide([id], { amountCents: 15_000 })).toEqual([expect.any(Number)]);
    expect(await due(id)).toEqual([expect.stringMatching(/^appeal /)]);
    expect(await committed(2027)).toBeGreaterThanOrEqual(15_000);
    const { verification } = await new VerifyRegister(bench.work, nodeCryptography).execute(AGENT, aCause(AGENT));
    expect(verification.fault).toBeNull();
  });

  test('silence that the court annuls counts anew from the day the centre was notified', async () => {
    const id = await filed();
    now = '2027-03-01T09:00:00.000Z';
    const { id: appealId } = await contest(id, { kind: 'contentious' });
    now = '2027-12-01T09:00:00.000Z';
    await judge(id, appealId, { outcome: 'annulled', injunctionBy: null });
    expect(await clocks(id)).toMatchObject({ silenceOn: '2028-01-24', silent: false });
    expect(await bench.decide([id])).toEqual([expect.any(Number)]);
  });

  test('silence that is annulled while an appeal waits counts anew beside it: both fall due, each on its day', async () => {
    const id = await filed();
    now = '2027-03-01T09:00:00.000Z';
    const { id: appealId } = await contest(id, { kind: 'contentious' });
    now = '2027-11-20T09:00:00.000Z';
    expect(await contest(id)).toMatchObject({ answerBy: '2028-01-20' });
    now = '2027-12-01T09:00:00.000Z';
    await judge(id, appealId, { outcome: 'annulled', injunctionBy: null });
    expect(await clocks(id)).toMatchObject({ silenceOn: '2028-01-20', renewedSilenceOn: '2028-01-24', silent: false });
    expect((await due(id)).slice(0, 2)).toEqual(['answer 2028-01-20', 'silence 2028-01-24']);
    const asked = { requestId: id, papers: ['Quittance'], by: civilDate('2027-12-11') };
    await new AskForPapers(bench.work).execute(AGENT, aCause(AGENT), asked);
    expect(await clocks(id)).toMatchObject({ silenceOn: '2028-01-30', renewedSilenceOn: '2028-02-03' });
    expect((await due(id)).slice(1, 3)).toEqual(['answer 2028-01-30', 'silence 2028-02-03']);
    expect(await bench.decide([id])).toEqual([expect.any(Number)]);
    expect(await clocks(id)).toMatchObject({ silenceOn: null, renewedSilenceOn: null });
  });

  test('silence that a decision followed is annulled for nothing: the appeal against that decision keeps its clock', async () => {
    const id = await filed();
    now = '2027-03-01T09:00:00.000Z';
    const { id: appealId } = await contest(id, { kind: 'contentious' });
    await bench.decide([id], REFUSED);
    now = '2027-04-01T09:00:00.000Z';
    await contest(id, { notifiedOn: civilDate('2027-03-02') });
    now = '2027-12-01T09:00:00.000Z';
    await judge(id, appealId, { outcome: 'annulled', injunctionBy: null });
    expect(await clocks(id)).toMatchObject({ silenceOn: '2027-06-01', renewedSilenceOn: null });
  });

  test('an appeal against a judgment changes nothing of itself; what it annuls is judged again, and then undone', async () => {
    const id = await filed();
    expect(await bench.decide([id], PARTLY)).toEqual([expect.any(Number)]);
    const { id: appealId } = await contest(id, { kind: 'contentious' });
    now = '2027-12-01T09:00:00.000Z';
    const rejected = { outcome: 'rejected', injunctionBy: null } as const;
    await judge(id, appealId, rejected);
    const note = async (noted: Partial<JudgmentAppeal>, siteId = 'chaville') => {
      const actor = anAgent({ siteId });
      const appeal = aJudgmentAppeal({ by: 'person', lodgedOn: civilDate('2027-12-10'), ...noted });
      const command = { actor, cause: aCause(actor, { siteId }), requestId: id, appealId, noted: appeal };
      return (await new NoteJudgmentAppeal(bench.work).execute(command, (appealed) => appealed)).result;
    };
    now = '2028-06-01T09:00:00.000Z';
    await expect(note({}, 'demo')).rejects.toThrow('not-found');
    await note({});
    expect(await appeals(id)).toMatchObject([{ judgment: { outcome: 'rejected' }, judgmentAppeal: { ruling: null } }]);
    const today = civilDate('2028-06-01');
    const ended = await bench.work.runForTask({ siteIds: ['chaville'] }, ({ eliminations }) =>
      eliminations.ended('chaville', { granted: today, refused: today, dropped: today }, 500),
    );
    expect(ended.find(({ requestId }) => requestId === id)?.obstacles).toContain('appeal');
    expect((await told(id)).at(-1)).toMatchObject({
      type: 'aid.decision.judgment-appealed.v1',
      payload: { appealId, by: 'person', outcome: null },
    });
    await expect(judge(id, appealId)).rejects.toThrow('judgment-not-awaited');
    await note({ ruling: { outcome: 'judgment-annulled', ruledOn: civilDate('2028-04-03'), number: '492301' } });
    expect(await clocks(id)).toMatchObject({ silenceOn: null });
    const again = { outcome: 'annulled', injunctionBy: null, court: 'Conseil d’État', number: '492301' } as const;
    await judge(id, appealId, { ...again, judgedOn: civilDate('2028-04-03'), notifiedOn: civilDate('2028-04-10') });
    expect(await clocks(id)).toMatchObject({ silenceOn: '2028-06-10' });
    expect(await appeals(id)).toMatchObject([
      {
        ...{ judgment: { outcome: 'annulled', court: 'Conseil d’État' }, judgmentAppeal: null },
        earlierJudgments: [{ judgment: { number: '2701234' }, appeal: { ruling: { outcome: 'judgment-annulled' } } }],
      },
    ]);
    expect(JSON.stringify(await told(id))).not.toContain('492301');
    const { verification } = await new VerifyRegister(bench.work, nodeCryptography).execute(AGENT, aCause(AGENT));
    expect(verification.fault).toBeNull();
  });

  test('twenty judgments at the same time: one entry', async () => {
    const id = await filed();
    await bench.decide([id], REFUSED);
    const { id: appealId } = await contest(id, { kind: 'contentious' });
    now = '2027-12-01T09:00:00.000Z';
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => judge(id, appealId)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await database.query(
      `SELECT FROM decision.undoing JOIN decision.decision ON decision.site_id = undoing.site_id AND decision.id = undoing.decision_id
       WHERE decision.request_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  test('of an appeal whose file is erased, neither the amount that was contested nor the number of the judgment is left', async () => {
    const id = await filed();
    await bench.decide([id], PARTLY);
    const { id: appealId } = await contest(id, { kind: 'contentious' });
    now = '2027-12-01T09:00:00.000Z';
    await judge(id, appealId, { outcome: 'rejected', injunctionBy: null });
    const left = () =>
      database.query(
        `SELECT kind, judgment, grounds, contested ->> 'amountCents' AS cents, judgment_number AS number
         FROM decision.appeal WHERE request_id = $1`,
        [id],
      );
    expect(await left()).toMatchObject([{ cents: '10000', number: '2701234' }]);
    await bench.work.runForTask({ siteIds: ['chaville'] }, ({ eliminations }) =>
      eliminations.erase('chaville', [id], civilDate('2027-12-01')),
    );
    expect(await left()).toEqual([{ kind: 'contentious', judgment: 'rejected', grounds: '', cents: null, number: '' }]);
  });

  test('no site judges for another', async () => {
    now = '2026-11-23T09:00:00.000Z';
    const [id = ''] = await bench.ready('demo', 1);
    await bench.decide([id], REFUSED, { siteId: 'demo' });
    const { id: appealId } = await contest(id, { kind: 'contentious' }, 'demo');
    now = '2027-12-01T09:00:00.000Z';
    await expect(judge(id, appealId)).rejects.toThrow('not-found');
    const own = await filed();
    now = '2027-12-01T09:00:00.000Z';
    await expect(judge(own, appealId)).rejects.toThrow('not-found');
    expect(await judge(id, appealId, { siteId: 'demo' })).toMatchObject({ judgment: { number: '2701234' } });
  });
});
