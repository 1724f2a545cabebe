import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  decisionRecordedV1,
  requestAssessedV1,
  requestRoutedV1,
  requestCorrectedV1,
  requestSubmittedV1,
  validateEvent,
} from '@octroi/contracts';
import { addDays, civilDateAt } from '@octroi/kernel';
import { anEnvelope, type TestDatabase } from '@octroi/testing';
import { nodeCryptography, type Verification } from '@octroi/register';
import { ListDecisions } from './application/decision/list-decisions.js';
import { ReadRegister } from './application/register/read-register.js';
import { VerifyRegister } from './application/register/verify-register.js';
import { WithdrawRequest } from './application/request/withdraw-request.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDelegation, anAgent } from './testing/decision.fixture.js';

const AGENT = anAgent();

describe('decision on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database);
  });

  beforeEach(async () => {
    await tamper(
      `TRUNCATE decision.aid_request, decision.register_entry, decision.register_head, decision.outbox, decision.delegation, decision.envelope,
         decision.site_authority, decision.idempotency_key CASCADE`,
    );
    await bench.configure('chaville');
  });

  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  /** Changes the register as somebody who owns the database could. */
  const tamper = (statement: string): Promise<object[]> =>
    database.query(`SET session_replication_role = replica; ${statement}`);

  const verification = async (siteId = 'chaville'): Promise<Verification> => {
    const actor = anAgent({ siteId });
    const useCase = new VerifyRegister(bench.work, nodeCryptography);
    return (await useCase.execute(actor, aCause(actor, { siteId }))).verification;
  };

  test('one decision gives one entry, one event and its content, with its salts', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    expect(await bench.decide([id], { comment: 'Écrit \ud800 à la main' })).toEqual([1]);
    const [event] = await database.query<{ payload: object; subject: string; sequence: string }>(
      'SELECT payload, subject, sequence FROM decision.outbox',
    );
    expect(event).toMatchObject({ subject: id, sequence: '1' });
    expect(validateEvent(decisionRecordedV1, event?.payload)).toMatchObject({
      outcome: 'granted',
      delegation: 'DEL03_2023_0017',
      register: { series: 'DEC', number: 1, position: 1 },
    });
    expect(JSON.stringify(event?.payload)).not.toMatch(/Camille|Roux|main/);
    const details = await new ListDecisions(bench.work).execute(AGENT, aCause(AGENT), id);
    expect(details).toMatchObject([
      {
        // Of the version that proposed it: what is in the entry is what eligibility told.
        decision: {
          signatoryName: 'Camille Roux',
          routing: { regulationHash: requestRoutedV1.example.regulationHash },
        },
        statement: { comment: 'Écrit \ufffd à la main' },
      },
    ]);
    expect(await database.query('SELECT purpose FROM decision.access_log')).toEqual([{ purpose: 'decide' }]);
    expect(await verification()).toMatchObject({ fault: null, position: 1 });
  });

  test('50 concurrent decisions on one request give one entry', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    const answers = await Promise.all(Array.from({ length: 50 }, () => bench.decide([id])));
    expect(answers.flat().filter((answer) => answer === 1)).toHaveLength(1);
    expect(answers.flat().filter((answer) => answer === 'already-decided')).toHaveLength(49);
    expect(await database.query('SELECT FROM decision.register_entry')).toHaveLength(1);
    expect(await database.query('SELECT FROM decision.outbox')).toHaveLength(1);
  });

  test('batches at once over the same requests in any order neither deadlock nor leave a gap', async () => {
    const ids = await bench.ready('chaville', 120);
    const turned = (index: number): string[] => [...ids.slice(index), ...ids.slice(0, index)];
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_none, index) =>
        bench.decide(index % 2 === 0 ? turned(index * 10) : turned(index * 10).reverse()),
      ),
    );
    const places = answers.flat().filter((answer) => typeof answer === 'number');
    expect(places.toSorted((one, other) => one - other)).toEqual(ids.map((_id, index) => index + 1));
    expect(await verification()).toMatchObject({ fault: null, position: 120 });
    const deadlocks = 'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()';
    expect(await database.query(deadlocks)).toEqual([{ deadlocks: '0' }]);
  });

  test('two decisions race for the last 100 € of an envelope: one passes, the other is told; a person may overrun it', async () => {
    const year = Number(civilDateAt(new Date()).slice(0, 4));
    await bench.configure('chaville', undefined, { envelopes: [{ aid: null, year, limitCents: 10_000 }] });
    const ids = await bench.ready('chaville', 12);
    const answers = await Promise.all(ids.map((id) => bench.decide([id], { amountCents: 10_000 })));
    expect(answers.flat().filter((answer) => answer === 1)).toHaveLength(1);
    expect(answers.flat().filter((answer) => answer === 'envelope-exhausted')).toHaveLength(11);
    const committed = 'SELECT committed_cents::int AS cents FROM decision.envelope';
    expect(await database.query(committed)).toEqual([{ cents: 10_000 }]);
    const [refused = ''] = ids.filter((_id, index) => answers[index]?.[0] !== 1);
    const overrunReason = 'Accord de la présidence, budget modifié en décembre.';
    expect(await bench.decide([refused], { amountCents: 500, overrunReason })).toEqual([2]);
    expect(await database.query(committed)).toEqual([{ cents: 10_500 }]);
    const [recorded] = await new ListDecisions(bench.work).execute(AGENT, aCause(AGENT), refused);
    expect(recorded?.statement.overrunReason).toBe(overrunReason);
  });

  test('sites have chains of their own, written at the same time', async () => {
    await bench.configure('demo');
    const [here, there] = [await bench.ready('chaville', 30), await bench.ready('demo', 30)];
    await Promise.all([
      ...here.map((id) => bench.decide([id])),
      ...there.map((id) => bench.decide([id], {}, { siteId: 'demo' })),
    ]);
    expect(await verification()).toMatchObject({ fault: null, position: 30 });
    expect(await verification('demo')).toMatchObject({ fault: null, position: 30 });
    expect(await bench.decide(there.slice(0, 1))).toEqual(['not-found']);
    const demo = anAgent({ siteId: 'demo' });
    const [other = ''] = here;
    expect(await new ListDecisions(bench.work).execute(demo, aCause(demo, { siteId: 'demo' }), other)).toEqual([]);
  });

  test('items are judged one by one: what is refused writes nothing, the rest passes', async () => {
    const [one = '', two = '', three = ''] = await bench.ready('chaville', 3);
    const [commission = ''] = await bench.ready('chaville', 1, { authority: 'commission-permanente' });
    const [early = ''] = await bench.filed('chaville', 1);
    await bench.decide([two]);
    const answers = await bench.decide([one, two, one, commission, early, crypto.randomUUID(), three]);
    expect(answers).toEqual([
      ...[2, 'already-decided', 'duplicate-item', 'authority-mismatch', 'not-awaiting-decision', 'not-found', 3],
    ]);
    expect(await database.query(`SELECT FROM decision.aid_request WHERE status = 'decided'`)).toHaveLength(3);
  });

  test('the same key gives the same answer again and writes nothing', async () => {
    const ids = await bench.ready('chaville', 3);
    const once = await bench.decide(ids, {}, { idempotencyKey: 'k' });
    expect(await bench.decide(ids, {}, { idempotencyKey: 'k' })).toEqual(once);
    expect(await database.query('SELECT FROM decision.register_entry')).toHaveLength(3);
  });

  test('either stream may come first, and an older routing changes nothing', async () => {
    const { subject } = anEnvelope(requestSubmittedV1);
    const routed = (sequence: number, authority: 'delegated-agent' | 'commission-permanente') =>
      anEnvelope(requestRoutedV1, { subject, sequence, data: { ...requestRoutedV1.example, authority } });
    await bench.consumer.routed([routed(2, 'delegated-agent'), routed(1, 'commission-permanente')]);
    await expect(bench.decide([subject])).rejects.toThrow('too-early');
    await bench.consumer.submitted([anEnvelope(requestSubmittedV1, { subject })]);
    await bench.consumer.routed([routed(1, 'commission-permanente')]);
    expect(await bench.decide([subject])).toEqual([1]);
  });

  test('what is corrected before the end counts, older facts do not, and the end keeps what it was decided on', async () => {
    const { subject } = anEnvelope(requestSubmittedV1);
    const corrected = (sequence: number, requestedAmountCents: number) =>
      anEnvelope(requestCorrectedV1, {
        ...{ subject, sequence },
        data: { ...requestCorrectedV1.example, requestedAmountCents },
      });
    const asked = async (): Promise<unknown> =>
      (await database.query('SELECT requested_amount_cents::int AS cents FROM decision.aid_request'))[0];
    await bench.consumer.corrected([corrected(3, 9_000), corrected(2, 8_000)]);
    await bench.consumer.submitted([anEnvelope(requestSubmittedV1, { subject })]);
    expect(await asked()).toEqual({ cents: 9_000 });
    await bench.consumer.routed([anEnvelope(requestRoutedV1, { subject })]);
    expect(await bench.decide([subject])).toEqual([1]);
    await bench.consumer.corrected([corrected(4, 10_000)]);
    expect(await asked()).toEqual({ cents: 9_000 });
  });

  test('the conditions not met of the latest assessment go into the register with the decision, whichever event comes first', async () => {
    const { subject } = anEnvelope(requestSubmittedV1);
    const condition = {
      code: 'qf',
      outcome: 'not-met' as const,
      explanation: 'Le quotient familial, 900, dépasse 456.',
    };
    const assessed = (sequence: number, conditions: (typeof requestAssessedV1.example)['conditions']) =>
      anEnvelope(requestAssessedV1, { subject, sequence, data: { ...requestAssessedV1.example, conditions } });
    await bench.consumer.assessed([assessed(3, [condition]), assessed(1, [])]);
    await bench.consumer.assessed([assessed(2, [])]);
    await bench.consumer.routed([anEnvelope(requestRoutedV1, { subject })]);
    await bench.consumer.submitted([anEnvelope(requestSubmittedV1, { subject })]);
    expect(await bench.decide([subject])).toEqual([1]);
    const [recorded] = await new ListDecisions(bench.work).execute(AGENT, aCause(AGENT), subject);
    expect(recorded?.decision.unmetConditions).toEqual([condition.explanation]);
    await bench.consumer.assessed([assessed(4, [])]);
    expect(await database.query('SELECT unmet_conditions FROM decision.aid_request')).toEqual([
      { unmet_conditions: [condition.explanation] },
    ]);
    expect(await verification()).toMatchObject({ fault: null, position: 1 });
  });

  test('the same event twice has its effect once', async () => {
    const event = anEnvelope(requestRoutedV1);
    await bench.consumer.routed([event, event]);
    await bench.consumer.routed([event]);
    expect(await database.query('SELECT FROM decision.aid_request')).toHaveLength(1);
  });

  test('an adjournment leaves the request open; the next decision is another entry', async () => {
    await bench.configure('chaville', [aDelegation({ reference: 'DEL-2', acts: ['grant', 'adjourn'] })]);
    const [id = ''] = await bench.ready('chaville', 1);
    const returnsOn = addDays(civilDateAt(new Date()), 14);
    expect(await bench.decide([id], { outcome: 'adjourned', amountCents: null, returnsOn })).toEqual([1]);
    expect(await database.query('SELECT status, returns_on::text FROM decision.aid_request')).toEqual([
      { status: 'open', returns_on: returnsOn },
    ]);
    expect(await bench.decide([id])).toEqual([2]);
    expect(await bench.decide([id])).toEqual(['already-decided']);
    const details = await new ListDecisions(bench.work).execute(AGENT, aCause(AGENT), id);
    expect(details.map(({ decision }) => decision.outcome)).toEqual(['adjourned', 'granted']);
  });

  test('between a withdrawal and a decision, one wins', async () => {
    const ids = await bench.ready('chaville', 20);
    const withdraw = (requestId: string): Promise<boolean | string> =>
      new WithdrawRequest(bench.work)
        .execute(AGENT, aCause(AGENT), { requestId, reason: 'withdrawn-by-the-person' })
        .then(
          ({ result }) => result.changed,
          (error: unknown) => (error as Error).message,
        );
    const raced = await Promise.all(ids.map(async (id) => Promise.all([withdraw(id), bench.decide([id])])));
    for (const [withdrawn, [decided]] of raced) {
      if (withdrawn === true) expect(decided).toBe('not-awaiting-decision');
      else expect([withdrawn, typeof decided]).toEqual(['already-decided', 'number']);
    }
    const won = raced.filter(([withdrawn]) => withdrawn === true).length;
    expect(await database.query(`SELECT FROM decision.aid_request WHERE status = 'withdrawn'`)).toHaveLength(won);
    const [again = ''] = await bench.ready('chaville', 1);
    expect([await withdraw(again), await withdraw(again)]).toEqual([true, false]);
    expect(await withdraw(crypto.randomUUID())).toBe('not-found');
  });

  test('a configuration is taken once; delegations are only added or ended', async () => {
    expect(await bench.configure('chaville')).toBe(false);
    expect(await bench.configure('chaville', [aDelegation({ reference: 'DEL-2' })])).toBe(true);
    await expect(bench.configure('chaville', [aDelegation({ acts: ['grant', 'refuse'] })])).rejects.toThrow(
      'delegation-changed',
    );
    const revokedOn = civilDateAt(new Date());
    const ended = [aDelegation({ revokedOn }), aDelegation({ reference: 'DEL-2', revokedOn })];
    expect(await bench.configure('chaville', ended)).toBe(true);
    expect(await bench.decide(await bench.ready('chaville', 1))).toEqual(['no-delegation-in-force']);
  });

  test('pages follow the chain', async () => {
    await bench.decide(await bench.ready('chaville', 5));
    const read = new ReadRegister(bench.work);
    const first = await read.execute(AGENT, aCause(AGENT), { year: null, after: null, limit: 3 });
    expect([first.lines.map(({ entry }) => entry.position), first.more]).toEqual([[1, 2, 3], true]);
    const rest = await read.execute(AGENT, aCause(AGENT), { year: null, after: 3, limit: 3 });
    expect([rest.lines.map(({ entry }) => entry.position), rest.more]).toEqual([[4, 5], false]);
    const none = await read.execute(AGENT, aCause(AGENT), { year: 2020, after: null, limit: 3 });
    expect(none).toEqual({ lines: [], more: false });
  });

  test.each([
    [`UPDATE decision.register_entry SET decided_on = decided_on - 1 WHERE position = 3`, 'content-altered', 3],
    [
      `UPDATE decision.register_entry SET recorded_at = recorded_at - interval '1 second' WHERE position = 3`,
      'content-altered',
      3,
    ],
    [
      `UPDATE decision.register_content SET body = replace(body, '15000', '99000') WHERE position = 3`,
      'content-altered',
      3,
    ],
    [`DELETE FROM decision.register_content WHERE position = 3`, 'content-altered', 3],
    [`UPDATE decision.register_entry SET previous_hash = hash WHERE position = 3`, 'chain-broken', 3],
    [`DELETE FROM decision.register_entry WHERE position = 3`, 'position-gap', 3],
    [`DELETE FROM decision.register_entry WHERE position > 3`, 'head-mismatch', 4],
    [`DELETE FROM decision.register_entry; DELETE FROM decision.register_content`, 'head-mismatch', 1],
    [`DELETE FROM decision.register_head`, 'head-mismatch', 1],
    [
      `INSERT INTO decision.register_entry SELECT site_id, 6, series, year, 6, kind, decided_on, recorded_at, previous_hash, hash, commitments
         FROM decision.register_entry WHERE position = 5`,
      'chain-broken',
      6,
    ],
  ])('found: %s', async (statement, fault, faultPosition) => {
    await bench.decide(await bench.ready('chaville', 5));
    await tamper(statement);
    expect(await verification()).toMatchObject({ fault, faultPosition });
  });

  test('no role of the service changes the register', async () => {
    await bench.decide(await bench.ready('chaville', 1));
    for (const statement of [
      'UPDATE register_entry SET number = 2',
      'DELETE FROM register_content',
      'TRUNCATE decision',
    ])
      await expect(bench.source.query(statement)).rejects.toThrow(/permission denied/);
    for (const statement of ['UPDATE decision.register_entry SET number = 2', 'TRUNCATE decision.register_content'])
      await expect(database.query(statement)).rejects.toThrow(/only added to/);
    expect(await bench.source.query('SELECT * FROM register_entry')).toEqual([]);
  });
});
