import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, civilDate, type CivilDate, type Clock, type CommandCause } from '@octroi/kernel';
import { nodeCryptography } from '@octroi/register';
import type { TestDatabase } from '@octroi/testing';
import { randomSalts } from './adapters/cryptography/random-salts.js';
import { CloseSession } from './application/session/close-session.js';
import { ConveneSession } from './application/session/convene-session.js';
import { DecideSessionItem } from './application/session/decide-session-item.js';
import { ListCheckpoints } from './application/register/list-checkpoints.js';
import { ListDecisions } from './application/decision/list-decisions.js';
import { ListSessions } from './application/session/list-sessions.js';
import { NoteAttendance } from './application/session/note-attendance.js';
import { PlanSession } from './application/session/plan-session.js';
import { SetAgenda } from './application/session/set-agenda.js';
import { VerifyRegister } from './application/register/verify-register.js';
import { WithdrawInSession } from './application/session/withdraw-in-session.js';
import { deliberationNumber } from './domain/session/session-part.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDecisionInput } from './testing/decision.fixture.js';
import { SECRETARY, SIGNER, unanimous } from './testing/session-flow.fixture.js';
import { chavilleAttendance, chavilleCouncil } from './testing/session.fixture.js';

const HELD = civilDate('2023-10-12');

describe('a session on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;
  let at = '2023-10-02T08:00:00Z';
  const clock: Clock = { now: () => new Date(at) };
  const cause = (key: string | null = null): CommandCause => aCause(SECRETARY, { idempotencyKey: key });

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database, clock);
    await bench.configure('chaville', [], { bodies: [chavilleCouncil()] });
  });
  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const planned = async () => {
    const plan = { body: 'conseil-administration' as const, heldOn: HELD, heldAt: '18:30', place: 'Salle du conseil' };
    return (await new PlanSession(bench.work).execute(cause(), { ...plan, secondConvocation: false })).result.session;
  };
  const vote = async (sessionId: string, requestId: string, key: string | null = null) => {
    const useCase = new DecideSessionItem(bench.work, { cryptography: nodeCryptography, salts: randomSalts });
    const item = { sessionId, vote: { requestId, withdrawn: [], secretAskedBy: 0 }, ballotOf: unanimous };
    const input = aDecisionInput();
    const answer = await useCase.execute(cause(key), { ...item, input }, ({ entry }) => ({
      position: entry?.position ?? null,
    }));
    return answer.result.position;
  };

  test('the council of 12 October 2023 is replayed, from its convocation to the signed register', async () => {
    const ids = await bench.ready('chaville', 3, { authority: 'conseil-administration', regulation: '2020-01-01' });
    const { id, agenda, number } = await planned();
    expect([agenda.toSorted(), number]).toEqual([ids.toSorted(), 1]);
    expect((await planned()).number).toBe(2);
    await new ConveneSession(bench.work).execute(cause(), id);
    at = '2023-10-12T16:30:00Z';
    const noted = { sessionId: id, attendance: chavilleAttendance(), secretary: 'Inès Faure' };
    expect((await new NoteAttendance(bench.work).execute(cause(), noted)).result.session.status).toBe('open');
    const [first = '', second = ''] = agenda;
    expect([await vote(id, first, 'k'), await vote(id, first, 'k')]).toEqual([1, 1]);
    const races = await Promise.allSettled(Array.from({ length: 10 }, () => vote(id, second)));
    expect(races.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await new CloseSession(bench.work, SIGNER).execute(cause(), id);
    const [session] = await new ListSessions(bench.work).execute(SECRETARY, cause(), { sessionId: id });
    expect(session).toMatchObject({ status: 'closed', items: [{ requestId: first }, { requestId: second }] });
    const [recorded] = await new ListDecisions(bench.work).execute(SECRETARY, cause(), first);
    expect(recorded?.session).toMatchObject({
      ...{ inOffice: 17, heldOn: HELD, chair: { capacity: 'vice-president', name: 'Alix Mercier' } },
      tally: { for: 16, unanimous: true, ballot: 'public' },
    });
    const { present, proxies, absent } = recorded!.session!;
    expect([present.length, proxies.length, absent.length]).toEqual([10, 6, 1]);
    expect(deliberationNumber(recorded!.session!, recorded!.entry.number)).toBe('DEL01_2023_0001');
    const verify = new VerifyRegister(bench.work, nodeCryptography);
    expect((await verify.execute(SECRETARY, cause())).verification).toMatchObject({ fault: null, position: 2 });
    const [signed] = await new ListCheckpoints(bench.work).execute(SECRETARY, cause(), 1);
    expect(signed?.checkpoint).toMatchObject({ occasion: 'session', position: 2 });
  });

  test('what the council voted is undone in its next session, on PostgreSQL: one entry, whatever the race', async () => {
    at = '2023-11-10T08:00:00Z';
    const [first = ''] = (await new ListSessions(bench.work).execute(SECRETARY, cause(), { sessionId: null }))
      .flatMap(({ items }) => items)
      .map(({ requestId }) => requestId);
    const planned = { body: 'conseil-administration' as const, heldOn: addDays(HELD, 40), heldAt: '18:30' };
    const plan = { ...planned, place: 'Salle du conseil', secondConvocation: false };
    const { id } = (await new PlanSession(bench.work).execute(cause(), plan)).result.session;
    await new SetAgenda(bench.work).execute(cause(), { sessionId: id, agenda: [first] });
    await new ConveneSession(bench.work).execute(cause(), id);
    at = '2023-11-21T17:30:00Z';
    const noted = { sessionId: id, attendance: chavilleAttendance(), secretary: null };
    await new NoteAttendance(bench.work).execute(cause(), noted);
    const useCase = new WithdrawInSession(bench.work, { cryptography: nodeCryptography, salts: randomSalts });
    const heard = { invitedOn: HELD, by: addDays(HELD, 15), heardOn: null, summary: null };
    const input = { kind: 'withdrawal', ground: 'illegality', reason: 'Hors commune.', observations: heard } as const;
    const vote = { requestId: first, withdrawn: [], secretAskedBy: 0 };
    const item = { sessionId: id, vote, ballotOf: unanimous, input: { ...input, afterwards: 'close' as const } };
    const races = await Promise.allSettled(
      Array.from({ length: 10 }, () => useCase.execute(cause(), item, ({ entry }) => ({ hash: entry?.hash ?? '' }))),
    );
    expect(races.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const verify = new VerifyRegister(bench.work, nodeCryptography);
    expect((await verify.execute(SECRETARY, cause())).verification).toMatchObject({ fault: null, position: 3 });
    const { result } = await bench.work.run(cause(), async ({ undoings }) => ({
      of: await undoings.of('chaville', first),
      since: await undoings.since('chaville', HELD),
      after: await undoings.since('chaville', addDays(HELD, 40)),
    }));
    expect(result.of).toMatchObject([{ entry: { series: 'DEL' }, session: { sessionId: id, inOffice: 17 } }]);
    expect([result.since, result.after]).toEqual([result.of, []]);
  });

  test('a session of another site is not found, and a body keeps its dated members', async () => {
    const all = (from: CivilDate | null) =>
      new ListSessions(bench.work).execute(SECRETARY, cause(), { sessionId: null, from });
    const [session, ...earlier] = await all(null);
    expect(await all(session!.heldOn)).toEqual([session]);
    expect(await all(addDays(session!.heldOn, 1))).toEqual([]);
    expect(earlier.length).toBeGreaterThan(0);
    const foreign = aCause(SECRETARY, { siteId: 'demo' });
    const one = { sessionId: session!.id };
    await expect(new ListSessions(bench.work).execute(SECRETARY, foreign, one)).rejects.toThrow('not-found');
    await expect(new ConveneSession(bench.work).execute(foreign, session!.id)).rejects.toThrow('not-found');
    const council = chavilleCouncil();
    expect(await bench.configure('chaville', [], { bodies: [council] })).toBe(false);
    const [leaving, ...others] = council.members;
    const members = [{ ...leaving!, until: addDays(HELD, -1) }, ...others];
    expect(await bench.configure('chaville', [], { bodies: [{ ...council, members }] })).toBe(true);
    at = '2023-10-03T08:00:00Z';
    expect((await planned()).members).toHaveLength(16);
  });
});
