import { describe, expect, test } from '@jest/globals';
import { NOW, aRunningTask, aTask } from '../testing/task.fixture.js';
import { evolve, type RetrievalTask } from './retrieval-task.js';
import {
  cancel,
  hold,
  prove,
  release,
  resume,
  retry,
  tellHeld,
  tellPaused,
  tellUnpaused,
  tellWhenLate,
} from './steer-task.js';

const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);
const parkedFor = (cause: 'access' | 'regulation'): RetrievalTask =>
  aTask({ state: 'parked', dueAt: null, parking: { cause, reason: 'token-expired', waitsFor: 'administrator' } });

describe('asking again', () => {
  test('is at once, but not before the last identical call is certainly over', () => {
    expect(retry(aTask({ dueAt: later(3_600) }), NOW)).toEqual([
      { type: 'resumed', dueAt: NOW, month: { year: 2026, month: 11 } },
    ]);
    expect(retry(aTask({ dueAt: later(3_600), notBefore: later(50) }), NOW)).toEqual([
      { type: 'resumed', dueAt: later(50), month: { year: 2026, month: 11 } },
    ]);
  });

  test('lifts a parking, and reopens what was given up', () => {
    expect(retry(parkedFor('access'), NOW)).toHaveLength(1);
    expect(retry(aTask({ state: 'unavailable', dueAt: null, lateAt: null }), NOW)).toHaveLength(1);
  });

  test('changes nothing while the call runs or is due', () => {
    expect(retry(aRunningTask(), NOW)).toEqual([]);
    expect(retry(aTask(), NOW)).toEqual([]);
  });

  test.each(['succeeded', 'cancelled', 'not-needed'] as const)('is refused once %s', (state) => {
    expect(retry(aTask({ state, dueAt: null }), NOW)).toBe('finished');
  });
});

describe('a parked task', () => {
  test('is due again when its own cause is gone', () => {
    expect(resume(parkedFor('access'), ['access'], NOW).reduce(evolve, parkedFor('access'))).toMatchObject({
      state: 'due',
      parking: null,
    });
    expect(resume(parkedFor('access'), ['token'], NOW)).toEqual([]);
    expect(resume(aTask(), ['access'], NOW)).toEqual([]);
  });

  test('tells people when they have waited long enough, except for want of rules', () => {
    expect(tellWhenLate(parkedFor('access'), later(14_399))).toEqual([]);
    expect(tellWhenLate(parkedFor('access'), later(14_400))).toEqual([expect.objectContaining({ type: 'late' })]);
    expect(tellWhenLate(parkedFor('regulation'), later(14_400))).toEqual([]);
  });
});

describe('a State that lets everybody wait', () => {
  test('is told once, until when, and the task goes on as before', () => {
    const events = hold(aRunningTask(), later(60), NOW);
    expect(events).toEqual([
      { type: 'held', reason: 'state-slow', providerCode: null, until: later(60), dueAt: later(60) },
    ]);
    const waiting = events.reduce(evolve, aRunningTask());
    expect(waiting).toMatchObject({ state: 'due', dueAt: later(60), failures: 0, version: 1 });
    const again = { ...waiting, state: 'running' as const, lease: aRunningTask().lease };
    expect(hold(again, later(120), later(60))).toEqual([{ type: 'released', dueAt: later(120) }]);
  });

  test('is not worth a word for a moment, nor where a paper counts already', () => {
    expect(hold(aRunningTask(), later(9), NOW)).toMatchObject([{ type: 'released' }]);
    const proved = { quotient: null, proofKind: 'declaration' };
    expect(hold(aRunningTask({ proved }), later(60), NOW)).toMatchObject([{ type: 'released' }]);
    expect(tellHeld(aTask({ proved }), later(60), NOW)).toEqual([]);
  });

  test('is told again to whoever asked again since', () => {
    const waiting = hold(aRunningTask(), later(3_600), NOW).reduce(evolve, aRunningTask());
    const events = retry(waiting, NOW);
    const asked = events === 'finished' ? waiting : events.reduce(evolve, waiting);
    expect(tellHeld(asked, later(60), NOW)).toMatchObject([{ type: 'held', dueAt: NOW }]);
    const late = aTask({ lateAt: null, lastReason: 'no-answer-yet' });
    expect(tellHeld(late, later(60), NOW)).toEqual([]);
  });
});

describe('calls that an operator paused', () => {
  const paused = aTask({ lastReason: 'calls-paused' });

  test('are told once, whatever was told of a wait before, and that they go on as well; the task keeps its place', () => {
    for (const task of [aTask(), aTask({ lastReason: 'state-slow', failures: 2 })]) {
      const events = tellPaused(task, NOW);
      expect(events).toEqual([{ type: 'paused' }]);
      const waiting = events.reduce(evolve, task);
      expect(waiting).toEqual({ ...task, lastReason: 'calls-paused', version: task.version + 1 });
      expect(tellPaused(waiting, later(60))).toEqual([]);
      const resumed = tellUnpaused(waiting, later(60));
      expect(resumed).toEqual([{ type: 'unpaused', at: later(60) }]);
      expect(resumed.reduce(evolve, waiting)).toEqual({ ...task, lastReason: null, version: task.version + 2 });
    }
  });

  test('concern nobody whose call is not due, runs, or has a paper that counts, nor whoever was told to bring one', () => {
    const proved = { quotient: null, proofKind: 'declaration' };
    const told = aTask({ lateAt: null, lastReason: 'no-answer-yet' });
    for (const task of [aTask({ dueAt: later(60) }), aRunningTask(), aTask({ proved }), told])
      expect([tellPaused(task, NOW), tellUnpaused(task, NOW)]).toEqual([[], []]);
  });

  test('are told to whoever asked again since they were told to bring the proof, which still stands; lateness says why', () => {
    expect(tellPaused(aTask({ lateAt: null }), NOW)).toMatchObject([{ type: 'paused' }, { type: 'late' }]);
    expect(tellWhenLate(paused, later(14_400))).toMatchObject([{ type: 'late', reason: 'calls-paused' }]);
  });

  test('leave a closed way and a failure to be told as ever, once they go on', () => {
    const resumed = tellUnpaused(paused, NOW).reduce(evolve, paused);
    expect(tellHeld(resumed, later(60), NOW)).toMatchObject([{ type: 'held' }]);
    expect(tellHeld(paused, later(60), NOW)).toEqual([]);
  });
});

describe('the end', () => {
  test('a decision or withdrawal stops a task that goes on, and leaves a finished one alone', () => {
    expect(cancel(aRunningTask())).toEqual([{ type: 'cancelled' }]);
    expect(cancel(aTask({ state: 'succeeded' }))).toEqual([]);
  });

  test('a proof ends the task; after a decision it is kept without reopening anything', () => {
    const quotient = { value: 410, year: 2026, month: 11, provider: 'CNAF' } as const;
    const given = { quotient, proofKind: 'attestation-caf' };
    expect(prove(given).reduce(evolve, aTask())).toMatchObject({ state: 'succeeded', proved: given, version: 1 });
    const decided = aTask({ state: 'cancelled', dueAt: null });
    expect(prove({ quotient: null, proofKind: 'cdap' }).reduce(evolve, decided)).toMatchObject({
      state: 'cancelled',
      version: 1,
    });
  });

  test('a proof leaves a call that is under way alone, and the State may be asked to compare', () => {
    const given = { quotient: null, proofKind: 'declaration' };
    const proved = prove(given).reduce(evolve, aRunningTask());
    expect(proved).toMatchObject({ state: 'running', lateAt: null, proved: given });
    expect(retry(prove(given).reduce(evolve, aTask()), NOW)).toMatchObject([{ type: 'resumed' }]);
  });

  test('a claim given back waits until a call that may have left is over', () => {
    const given = release(aRunningTask({ notBefore: later(40) }), NOW).reduce(evolve, aRunningTask());
    expect(given).toMatchObject({ state: 'due', dueAt: later(40), lease: null });
  });
});
