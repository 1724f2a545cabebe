import { beforeEach, describe, expect, test } from '@jest/globals';
import { aHabilitation, anAnswer, aRunningTask, noAnswer } from '../testing/task.fixture.js';
import { AwaitDeparture } from './await-departure.js';
import { PlanDepartures } from './plan-departures.js';
import { ReportCall } from './report-call.js';
import type { QuotientReply } from './ports/api-particulier.js';
import type { CallReport, UpstreamGate } from './ports/upstream-gate.js';

const { siteId, requestId } = aRunningTask();
const call = {
  claim: { siteId, requestId, holder: 'w', token: 1 },
  month: { year: 2026, month: 11 },
  habilitation: aHabilitation(),
  correlationId: 'c',
  actorId: null,
};
const { signal } = new AbortController();

describe('departures of calls', () => {
  let now: number;
  let lag: number;
  let gate: UpstreamGate & { next: number; reports: CallReport[] };
  let plan: PlanDepartures;
  let departure: AwaitDeparture;
  let report: ReportCall;

  beforeEach(() => {
    [now, lag] = [1_000, 0];
    gate = {
      ...{ next: 1_000, reports: [] },
      room: async () => 1,
      now: () => now,
      depart: async (habilitations) => habilitations.map(() => ({ leavesAt: (gate.next += 500) })),
      report: async (told) => void gate.reports.push(told),
    };
    const wait = async (ms: number): Promise<void> => {
      now += Math.max(0, ms) + lag;
      lag = 0;
    };
    plan = new PlanDepartures(gate);
    departure = new AwaitDeparture(gate, { wait }, 250);
    report = new ReportCall(gate, 1_000);
  });

  test('are waited for', async () => {
    const { leaving } = await plan.execute([call, call]);
    expect(leaving.map(({ leavesAt }) => leavesAt)).toEqual([1_500, 2_000]);
    expect(await departure.execute(leaving[1]!, signal)).toBe('now');
    expect(now).toBe(2_000);
  });

  test('that were missed are taken anew: a frozen process sends nothing late', async () => {
    const { leaving } = await plan.execute([call]);
    lag = 90_000;
    gate.next = 95_000;
    expect(await departure.execute(leaving[0]!, signal)).toBe('now');
    expect(now).toBe(95_500);
  });

  test('that are closed give the call back', async () => {
    gate.depart = async () => [{ closedUntil: 60_000 }];
    expect(await plan.execute([call])).toEqual({ leaving: [], closed: [{ call, until: new Date(60_000) }] });
    expect(await departure.execute({ ...call, leavesAt: 0 }, signal)).toEqual(new Date(60_000));
  });

  test('are not waited for by a process that stops', async () => {
    expect(await departure.execute({ ...call, leavesAt: 5_000 }, AbortSignal.abort())).toBeInstanceOf(Date);
  });

  const reply = (outcome: QuotientReply['outcome'], httpStatus: number | null): QuotientReply => ({
    ...{ outcome, httpStatus, upstreamId: null, rateLimit: null, asOf: null },
  });
  test.each([
    ['an answer', reply(anAnswer(), 200), 'answered', null],
    ['nobody of that name', reply(noAnswer('ask-the-person'), 404), 'answered', null],
    ['a failure of theirs', reply(noAnswer('retry-later'), 502), 'failed', null],
    ['silence', reply(noAnswer('retry-later'), null), 'silent', null],
    ['a call that never left', reply(noAnswer('call-the-administrator'), null), 'answered', null],
    ['too many', reply(noAnswer('retry-later', { throttled: true, retryAfterSeconds: 7 }), 429), 'answered', 7_000],
    [
      'too many, at once',
      reply(noAnswer('retry-later', { throttled: true, retryAfterSeconds: 0 }), 429),
      'answered',
      1_000,
    ],
  ] as const)('%s is told to those that come after', async (_what, given, health, throttledMs) => {
    await report.execute('DEMO', given);
    expect(gate.reports).toEqual([{ habilitation: 'DEMO', health, throttledMs, rateLimit: null }]);
  });

  test('a report that cannot be made stops nothing', async () => {
    gate.report = () => Promise.reject(new Error('no database'));
    await expect(report.execute('DEMO', reply(anAnswer(), 200))).resolves.toBeUndefined();
  });
});
