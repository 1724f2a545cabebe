import { beforeEach, describe, expect, test } from '@jest/globals';
import { TransientError } from '@octroi/kernel';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { POLICY, aRunningTask, anAnswer, noAnswer } from '../testing/task.fixture.js';
import type { ApiParticulier, StateReply } from './ports/api-particulier.js';
import type { ClaimHolder } from './ports/claim-holder.js';
import type { Identity } from '@octroi/kernel';
import type { Departure } from '../domain/pacing.js';
import type { Claim } from './ports/task-queue.js';
import { AwaitDeparture } from './await-departure.js';
import { PlanDepartures } from './plan-departures.js';
import { ReportCall } from './report-call.js';
import type { CallReport, UpstreamGate } from './ports/upstream-gate.js';
import { PrepareCalls } from './prepare-calls.js';
import { RecordOutcomes } from './record-outcomes.js';
import { RunTasks } from './run-tasks.js';
import { ShareAnswers } from './share-answers.js';
import type { HouseholdIdentities } from './ports/identities.js';
import { TraceCalls } from './trace-calls.js';

const { siteId, requestId } = aRunningTask();
const claim: Claim = { siteId, requestId, source: 'quotient-familial', holder: 'worker-1', token: 1 };
const identity: Identity = { birthName: 'MARTIN' };

/** Holds every claim until told otherwise. */
class Holder implements ClaimHolder {
  readonly finished: Claim[] = [];
  readonly abort = new AbortController();
  ours = true;

  holds(): boolean {
    return this.ours;
  }

  signalOf(): AbortSignal {
    return this.abort.signal;
  }

  done(claimed: Claim): void {
    this.finished.push(claimed);
  }
}

describe('the work on a claimed task', () => {
  let stores: InMemoryRetrievalStores;
  let holder: Holder;
  let called: number;
  let answer: () => StateReply;
  let identities: () => ReadonlyMap<string, Identity>;
  let otherAdults: readonly Identity[];
  let about: string[];

  const api: ApiParticulier = {
    hasToken: async () => true,
    accepts: ({ birthName }) => birthName !== '?',
    fingerprint: ({ identity: { birthName } }) => birthName,
    ask: async ({ identity: { birthName } }) => {
      called += 1;
      about.push(birthName);
      return answer();
    },
  };

  const gate: UpstreamGate = {
    room: async () => ({ calls: 1, closed: [] }),
    closures: async () => [],
    now: () => 1_000,
    depart: async (habilitations) => habilitations.map(() => departure()),
    report: async (report) => void reports.push(report),
  };
  let departure: () => Departure;
  let reports: CallReport[];

  function run(): Promise<void> {
    const work = inMemoryUnitOfWork(stores);
    const record = new RecordOutcomes(work, POLICY, { next: () => 0 });
    return new RunTasks({
      prepare: new PrepareCalls(work, api, { asks: async () => true }),
      share: new ShareAnswers(work, api, { reuseSeconds: 3_600, callSeconds: 60 }),
      plan: new PlanDepartures(gate),
      await: new AwaitDeparture(gate, { wait: async () => undefined }, 250),
      report: new ReportCall(gate, 1_000),
      trace: new TraceCalls(work, POLICY),
      identities: {
        ofHouseholds: async () =>
          new Map(
            [...identities()].map(([id, applicant]): [string, HouseholdIdentities] => [
              id,
              { applicant, otherAdults, youngestChildAge: null },
            ]),
          ),
      },
      api,
      outcomes: { record: (outcome) => record.execute([outcome]) },
      holder,
    }).execute([claim]);
  }

  beforeEach(() => {
    stores = new InMemoryRetrievalStores();
    stores.put(aRunningTask({ attempts: 0 }));
    holder = new Holder();
    departure = () => ({ leavesAt: 1_000 });
    reports = [];
    called = 0;
    otherAdults = [];
    about = [];
    answer = () => ({ outcome: anAnswer(), httpStatus: 200, upstreamId: 'u-1', rateLimit: null, asOf: null });
    identities = () => new Map([[requestId, identity]]);
  });

  test('goes from the legal basis to the fact, and lets the claim go', async () => {
    await run();
    expect(stores.task).toMatchObject({ state: 'succeeded', attempts: 1 });
    expect(stores.traced).toHaveLength(1);
    expect(holder.finished).toEqual([claim]);
  });

  test('asks nobody anything without legal basis', async () => {
    stores.put(aRunningTask({ noticeGivenOn: null }));
    identities = () => {
      throw new Error('asked');
    };
    await run();
    expect(stores.task.parking?.reason).toBe('notice-missing');
    expect([called, holder.finished.length]).toEqual([0, 1]);
  });

  test.each([
    [
      'the owner of identities is away',
      () => {
        throw new TransientError('service-unavailable');
      },
      'identity-unavailable',
      'due',
    ],
    ['the owner does not know the request', () => new Map(), 'identity-unavailable', 'due'],
    [
      'the identity is not enough',
      () => new Map([[requestId, { birthName: '?' }]]),
      'identity-insufficient',
      'unavailable',
    ],
  ])('%s: no call leaves', async (_what, given, reason, state) => {
    identities = given;
    await run();
    expect(stores.task).toMatchObject({ state, lastReason: reason, attempts: 0 });
    expect([called, stores.traced.length, holder.finished.length]).toEqual([0, 0, 1]);
  });

  test('makes no call with a claim that is no longer ours', async () => {
    holder.ours = false;
    await run();
    expect([called, holder.finished.length]).toEqual([0, 1]);
    expect(stores.told).toEqual([]);
  });

  test('gives back a call that was cut when the process stops', async () => {
    answer = () => {
      holder.abort.abort();
      return {
        outcome: noAnswer('retry-later', { mayStillRun: true }),
        httpStatus: null,
        upstreamId: null,
        rateLimit: null,
        asOf: null,
      };
    };
    await run();
    expect(stores.task).toMatchObject({ state: 'due', failures: 0 });
    expect(stores.told.map(({ event }) => event.type)).toEqual(['released']);
  });

  test('gives back a task whose way is closed, without trace nor call', async () => {
    departure = () => ({ closedUntil: Date.parse('2026-11-24T00:00:00Z') });
    await run();
    expect(stores.task).toMatchObject({ state: 'due', failures: 0, dueAt: new Date('2026-11-24T00:00:00Z') });
    expect([called, stores.traced.length, reports.length, holder.finished.length]).toEqual([0, 0, 0, 1]);
    expect(stores.told).toMatchObject([{ event: { type: 'held', until: new Date('2026-11-24T00:00:00Z') } }]);
  });

  test('tells those that come after how the call ended', async () => {
    answer = () => ({
      outcome: noAnswer('retry-later'),
      httpStatus: 503,
      upstreamId: null,
      rateLimit: null,
      asOf: null,
    });
    await run();
    expect(reports).toMatchObject([{ health: 'upstream-failed' }]);
  });

  test('too many calls are nobody’s failure: the task comes back a moment later', async () => {
    const outcome = noAnswer('retry-later', { throttled: true, retryAfterSeconds: 0 });
    answer = () => ({ outcome, httpStatus: 429, upstreamId: null, rateLimit: null, asOf: null });
    await run();
    expect(stores.task).toMatchObject({ state: 'due', failures: 0, lastReason: 'provider-unavailable' });
    expect(reports).toMatchObject([{ health: 'answered', throttledMs: 1_000 }]);
    // Who filed learns of it once, not at each new try.
    claimAgain();
    await run();
    expect(stores.told.map(({ event }) => event.type)).toEqual(['held', 'released']);
  });

  test('lets the claim go when the outcome cannot be recorded', async () => {
    const broken = new RunTasks({
      prepare: { execute: () => Promise.reject(new Error('database away')) } as never,
      ...{
        share: null as never,
        plan: null as never,
        await: null as never,
        report: null as never,
        trace: null as never,
        identities: null as never,
        api,
        outcomes: null as never,
        holder,
      },
    });
    await expect(broken.execute([claim])).rejects.toThrow('database away');
    expect(holder.finished).toEqual([claim]);
  });

  const unknown = (): StateReply => ({
    ...{ httpStatus: 404, upstreamId: 'u-1', rateLimit: null, asOf: null },
    outcome: noAnswer('ask-the-person', { reason: 'no-file-at-provider', providerCode: '23003' }),
  });

  /** The task is claimed again. */
  function claimAgain(): void {
    stores.put({ ...stores.task, state: 'running', lease: aRunningTask().lease });
  }

  test('when the applicant has no file, the other adult who was told is asked about before anybody brings a paper', async () => {
    otherAdults = [{ birthName: '?' }, { birthName: 'LEFEVRE' }];
    answer = unknown;
    await run();
    expect(stores.task).toMatchObject({ state: 'due', turn: 1, notBefore: null });
    claimAgain();
    answer = () => ({ outcome: anAnswer(), httpStatus: 200, upstreamId: 'u-2', rateLimit: null, asOf: null });
    await run();
    expect(about).toEqual(['MARTIN', 'LEFEVRE']);
    expect(stores.traced.map((call) => call.about)).toEqual(['applicant', 'other-adult']);
    expect(stores.task).toMatchObject({ state: 'succeeded', attempts: 2 });
  });

  test('when nobody of the household has a file, the proof is asked for, after one call for each', async () => {
    otherAdults = [{ birthName: 'LEFEVRE' }];
    answer = unknown;
    await run();
    claimAgain();
    await run();
    expect(about).toEqual(['MARTIN', 'LEFEVRE']);
    expect(stores.task).toMatchObject({
      ...{ state: 'unavailable', lastReason: 'no-file-at-provider' },
      turnedFrom: [{ reason: 'no-file-at-provider', providerCode: '23003' }],
    });
  });

  test('a failure that is nobody’s absence asks about nobody else', async () => {
    otherAdults = [{ birthName: 'LEFEVRE' }];
    answer = () => ({ ...unknown(), outcome: noAnswer('ask-the-person', { reason: 'identity-in-doubt' }) });
    await run();
    expect(stores.task).toMatchObject({ state: 'unavailable', turn: 0 });
  });

  test('the same question asked again soon is answered without a call, with the call that brought the answer', async () => {
    await run();
    claimAgain();
    await run();
    expect([called, stores.traced.length]).toEqual([1, 1]);
    const [first, second] = stores.added;
    expect(second).toMatchObject({ provenance: 'api-particulier', callId: (first as { callId: string }).callId });
    expect(stores.task).toMatchObject({ state: 'succeeded', attempts: 1 });
  });

  test('an answer that is too old is asked for again, and one that brought nothing is not kept', async () => {
    await run();
    claimAgain();
    stores.now = new Date(stores.now.getTime() + 3_601_000);
    answer = unknown;
    await run();
    claimAgain();
    await run();
    expect(called).toBe(3);
  });

  test('a question that another request is asking waits for it', async () => {
    const busyUntil = new Date(stores.now.getTime() + 60_000);
    stores.asked.set('MARTIN', { request: 'another', busyUntil, answer: null });
    await run();
    expect([called, stores.task.state]).toEqual([0, 'due']);
    expect(stores.asked.get('MARTIN')?.request).toBe('another');
  });
});
