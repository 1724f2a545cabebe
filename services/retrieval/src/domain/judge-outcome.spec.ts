import { describe, expect, test } from '@jest/globals';
import { NOW, POLICY, aHabilitation, aRunningTask, anAnswer, noAnswer } from '../testing/task.fixture.js';
import type { CallOutcome, NoAnswer } from './call-outcome.js';
import { judgeOutcome, judgeReadiness, type Judgement } from './judge-outcome.js';
import { evolve, type RetrievalTask } from './retrieval-task.js';

const judgement: Judgement = { now: NOW, policy: POLICY, jitter: 0, providers: ['CNAF'] };
const judge = (outcome: CallOutcome, task: Partial<RetrievalTask> = {}, overrides: Partial<Judgement> = {}) =>
  judgeOutcome(aRunningTask(task), outcome, { ...judgement, ...overrides });
const inSeconds = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000);

describe('an answer', () => {
  test('of the provider and month asked for is the household’s quotient', () => {
    expect(judge(anAnswer())).toEqual([expect.objectContaining({ type: 'answered' })]);
  });

  test.each([
    ['0', anAnswer({ value: 0 }), 'quotient-not-computable'],
    ['none', anAnswer({ value: null }), 'quotient-not-computable'],
    ['of a provider that the legal basis does not name', anAnswer({ provider: 'MSA' }), 'provider-not-authorised'],
    ['of another month', anAnswer({ month: 10 }), 'answer-for-another-month'],
  ])('%s asks the person for the proof', (_what, outcome, reason) => {
    expect(judge(outcome)).toEqual([{ type: 'gave-up', reason, nextStep: 'ask-the-person', providerCode: null }]);
  });

  test('of the MSA counts where the legal basis names it', () => {
    expect(judge(anAnswer({ provider: 'MSA' }), {}, { providers: ['CNAF', 'MSA'] })).toEqual([
      expect.objectContaining({ type: 'answered' }),
    ]);
  });
});

describe('an answer beside a paper', () => {
  const quotient = { value: 410, year: 2026, month: 11, provider: 'CNAF' as const };
  const proved = { quotient, proofKind: 'attestation-caf' };

  test.each([
    ['the same', anAnswer({ value: 410 })],
    ['one that could not be computed', anAnswer({ value: 0 })],
    ['another month', anAnswer({ month: 10 })],
    ['a provider that may not be asked', anAnswer({ provider: 'MSA' })],
    ['none', noAnswer('retry-later')],
    ['a refusal', noAnswer('call-the-administrator', { stopsSite: true })],
  ])('%s: the paper stands, and nobody waits', (_what, outcome) => {
    expect(judge(outcome, { proved })).toEqual([{ type: 'settled' }]);
  });

  test('another value is for a person to look at', () => {
    expect(judge(anAnswer({ value: 520 }), { proved })).toMatchObject([
      { type: 'contradicted', answer: { quotient: { value: 520 } }, proofKind: 'attestation-caf' },
    ]);
    const none = { quotient: null, proofKind: 'declaration' };
    expect(judge(anAnswer(), { proved: none })).toMatchObject([{ type: 'contradicted' }]);
    const rsa = { status: false, proofKind: 'declaration' };
    expect(judge({ answered: true, status: true }, { source: 'rsa', proved: rsa })).toEqual([
      { type: 'contradicted', answer: { status: true }, proofKind: 'declaration' },
    ]);
  });
});

describe('a status', () => {
  test('no is an answer', () => {
    expect(judge({ answered: true, status: false }, { source: 'rsa' })).toEqual([
      { type: 'answered', answer: { status: false } },
    ]);
  });

  test('of the applicant alone is asked of nobody else', () => {
    const unknown = noAnswer('ask-the-person', { reason: 'no-file-at-register' });
    expect(judge(unknown, { source: 'student-grant' }, { otherAdults: 1 })).toMatchObject([{ type: 'gave-up' }]);
    expect(judge(unknown, { source: 'rsa' }, { otherAdults: 1 })).toMatchObject([{ type: 'turned' }]);
  });
});

describe('no answer', () => {
  test.each(['ask-the-person', 'fix-the-request'] as const)('%s: a person takes over at once', (remedy) => {
    const outcome = noAnswer(remedy, { reason: 'no-file-at-provider', providerCode: '23003' });
    expect(judge(outcome)).toEqual([
      { type: 'gave-up', reason: 'no-file-at-provider', providerCode: '23003', nextStep: remedy },
    ]);
  });

  test('call-the-administrator parks the task', () => {
    const parking = { cause: 'access', reason: 'token-expired', waitsFor: 'administrator' };
    expect(judge(noAnswer('call-the-administrator', { reason: 'token-expired', providerCode: '00103' }))).toEqual([
      { type: 'parked', parking, providerCode: '00103' },
    ]);
  });

  test.each<[string, Partial<NoAnswer>, number, number]>([
    ['first failure', {}, 0, 10],
    ['second', {}, 1, 60],
    ['third', {}, 2, 300],
    ['fourth', {}, 3, 900],
    ['fifth', {}, 4, 3_600],
    ['sixth', {}, 5, 14_400],
    ['any later one', {}, 40, 14_400],
    ['a call that may still run', { mayStillRun: true }, 0, 60],
    ['a wait that is asked for', { retryAfterSeconds: 1_234 }, 0, 1_234],
    ['a wait shorter than ours', { retryAfterSeconds: 1 }, 1, 60],
  ])('retry later, %s', (_what, outcome, failures, seconds) => {
    expect(judge(noAnswer('retry-later', outcome), { failures })).toEqual([
      { type: 'postponed', reason: 'provider-unavailable', providerCode: '35001', dueAt: inSeconds(seconds) },
    ]);
  });

  test('chance spreads the delays upwards', () => {
    const [event] = judge(noAnswer('retry-later'), {}, { jitter: 1 });
    expect(event).toMatchObject({ dueAt: inSeconds(12) });
  });

  test('an urgent request is told at the first failure, once', () => {
    const task = aRunningTask({ urgent: true });
    const events = judgeOutcome(task, noAnswer('retry-later'), judgement);
    expect(events.map(({ type }) => type)).toEqual(['postponed', 'late']);
    const again = judgeOutcome(events.reduce(evolve, task), noAnswer('retry-later'), judgement);
    // That they bring the proof still stands: one more failure does not take it back.
    expect(again.map(({ type }) => type)).toEqual(['deferred']);
  });

  test('who asks again after being told to bring the proof is told so again at the next failure', () => {
    const task = aRunningTask({ lateAt: null, lastReason: 'no-answer-yet' });
    const resumed = { type: 'resumed', dueAt: NOW, month: { year: 2026, month: 11 } } as const;
    const again = { ...evolve(task, resumed), state: 'running' as const, lease: task.lease };
    const types = (outcome: NoAnswer) => judgeOutcome(again, outcome, judgement).map(({ type }) => type);
    expect(types(noAnswer('retry-later'))).toEqual(['postponed', 'late']);
    expect(types(noAnswer('retry-later', { throttled: true }))).toEqual(['held', 'late']);
  });

  test('any request is told once its patience is over', () => {
    const events = judge(noAnswer('retry-later'), {}, { now: inSeconds(14_400) });
    expect(events.map(({ type }) => type)).toEqual(['postponed', 'late']);
  });
});

describe('before a call', () => {
  test('a paper that came after the work began ends it: nobody waits for a call that may not leave', () => {
    const proof = { quotient: null, proofKind: 'attestation-caf' };
    const parking = { cause: 'notice', reason: 'notice-missing', waitsFor: 'worker' } as const;
    const proved = aRunningTask({ proved: proof });
    expect(judgeReadiness(proved, { granted: false, parking }, NOW)).toEqual([{ type: 'settled' }]);
    expect(evolve(proved, { type: 'settled' }).state).toBe('succeeded');
    expect(judgeReadiness(aRunningTask({ month: { year: 2020, month: 1 }, proved: proof }), granted, NOW)).toEqual([
      { type: 'settled' },
    ]);
    expect(judgeReadiness(proved, granted, NOW)).toEqual([]);
  });

  const granted = { granted: true, habilitation: aHabilitation() } as const;
  const ready = (month: { year: number; month: number }) => judgeReadiness(aRunningTask({ month }), granted, NOW);

  test('a month of the last 24 may be asked for', () => {
    expect(ready({ year: 2026, month: 11 })).toEqual([]);
    expect(ready({ year: 2024, month: 12 })).toEqual([]);
  });

  test('an older one is not kept: the person brings the proof', () => {
    expect(ready({ year: 2024, month: 11 })).toEqual([
      { type: 'gave-up', reason: 'month-not-kept', nextStep: 'ask-the-person', providerCode: null },
    ]);
  });

  test('a month to come waits for its first day', () => {
    expect(ready({ year: 2026, month: 12 })).toEqual([
      expect.objectContaining({ type: 'postponed', reason: 'month-to-come', dueAt: new Date('2026-12-01T00:00:00Z') }),
    ]);
  });

  test('without legal basis the task is parked, and an urgent request told', () => {
    const parking = { cause: 'notice', reason: 'notice-missing', waitsFor: 'worker' } as const;
    const events = judgeReadiness(aRunningTask({ urgent: true }), { granted: false, parking }, NOW);
    expect(events.map(({ type }) => type)).toEqual(['parked', 'late']);
  });
});
