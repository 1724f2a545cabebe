import { beforeEach, describe, expect, test } from '@jest/globals';
import { anAnswer, noAnswer } from '../testing/task.fixture.js';
import type { StateReply } from './ports/api-particulier.js';
import type { CallReport } from './ports/upstream-gate.js';
import { ReportCall } from './report-call.js';

const DEMO = { habilitation: 'DEMO', upstream: 'caisses' } as const;

describe('how a call ended', () => {
  let reports: CallReport[];
  let told: (report: CallReport) => Promise<void>;
  let report: ReportCall;

  beforeEach(() => {
    reports = [];
    told = async (given) => void reports.push(given);
    report = new ReportCall({ report: (given) => told(given) }, 1_000);
  });

  const reply = (outcome: StateReply['outcome'], httpStatus: number | null): StateReply => ({
    ...{ outcome, httpStatus, upstreamId: null, rateLimit: null, asOf: null },
  });
  test.each([
    ['an answer', reply(anAnswer(), 200), 'answered', null],
    ['nobody of that name', reply(noAnswer('ask-the-person'), 404), 'answered', null],
    ['a failure of who stands behind', reply(noAnswer('retry-later'), 502), 'upstream-failed', null],
    ['a failure of theirs', reply(noAnswer('retry-later', { reason: 'platform-failed' }), 500), 'failed', null],
    ['a wait without end', reply(noAnswer('retry-later', { reason: 'timed-out' }), null), 'upstream-silent', null],
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
    await report.execute(DEMO, given);
    expect(reports).toEqual([{ ...DEMO, health, throttledMs, rateLimit: null }]);
  });

  test('a report that cannot be made stops nothing', async () => {
    told = () => Promise.reject(new Error('no database'));
    await expect(report.execute(DEMO, reply(anAnswer(), 200))).resolves.toBeUndefined();
  });
});
