import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import { NOW, PATIENCE, POLICY, aHabilitation, aRequest, aRule, anAnswer, noAnswer } from '../testing/task.fixture.js';
import { secondsAfter } from './backoff.js';
import { judgeOutcome, judgeReadiness } from './judge-outcome.js';
import { considerRule, newTask } from './open-task.js';
import { evolve, isFinished, isPublished, type RetrievalTask, type TaskEvent } from './retrieval-task.js';
import { cancel, hold, prove, release, resume, retry, tellHeld, tellWhenLate } from './steer-task.js';

/** Something that may happen to a task, whatever its state; what its state does not allow has no effect, as in the service. */
type Happening = (task: RetrievalTask, now: Date) => readonly TaskEvent[];

const whenRunning =
  (happening: Happening): Happening =>
  (task, now) =>
    task.state === 'running' ? happening(task, now) : [];

const claim: Happening = (task, now) =>
  task.state === 'due' && task.dueAt !== null && task.dueAt <= now
    ? [{ type: 'claimed', lease: { holder: 'w', token: 1, until: secondsAfter(now, 60) } }]
    : [];

const providers = ['CNAF'] as const;
const outcomes = fc.oneof(
  fc
    .record({
      value: fc.option(fc.integer({ min: 0, max: 3_000 })),
      provider: fc.constantFrom('CNAF' as const, 'MSA' as const),
      month: fc.integer({ min: 10, max: 11 }),
    })
    .map(anAnswer),
  fc
    .record({
      remedy: fc.constantFrom('retry-later', 'ask-the-person', 'fix-the-request', 'call-the-administrator' as const),
      retryAfterSeconds: fc.option(fc.integer({ min: 0, max: 86_400 })),
      mayStillRun: fc.boolean(),
      throttled: fc.boolean(),
    })
    .map(({ remedy, ...rest }) => noAnswer(remedy as 'retry-later', rest)),
);
const causes = ['notice', 'habilitation', 'token', 'access'] as const;

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(claim) },
  fc.boolean().map(
    (known): Happening =>
      (task, now) =>
        considerRule(task, known ? aRule() : null, now),
  ),
  fc.constant<Happening>((task, now) => considerRule(task, aRule({ sources: [] }), now)),
  {
    weight: 4,
    arbitrary: fc
      .tuple(outcomes, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([outcome, jitter]) =>
        whenRunning((task, now) => judgeOutcome(task, outcome, { now, policy: POLICY, jitter, providers })),
      ),
  },
  fc.constantFrom(...causes).map((cause) =>
    whenRunning((task, now) => {
      const parking = { cause, reason: 'missing', waitsFor: cause === 'notice' ? 'worker' : 'administrator' } as const;
      return judgeReadiness(task, { granted: false, parking }, now);
    }),
  ),
  fc.constant(whenRunning((task, now) => judgeReadiness(task, { granted: true, habilitation: aHabilitation() }, now))),
  fc.constant(whenRunning((_task, now) => [{ type: 'called', notBefore: secondsAfter(now, 60) }])),
  fc.constant(whenRunning(release)),
  fc.constantFrom(...causes).map(
    (cause): Happening =>
      (task, now) =>
        resume(task, [cause], now),
  ),
  fc.nat(600).map((seconds): Happening => whenRunning((task, now) => hold(task, secondsAfter(now, seconds), now))),
  fc.nat(600).map(
    (seconds): Happening =>
      (task, now) =>
        tellHeld(task, secondsAfter(now, seconds), now),
  ),
  fc.constant<Happening>((task, now) => {
    const events = retry(task, now);
    return events === 'finished' ? [] : events;
  }),
  fc.constant<Happening>(tellWhenLate),
  fc.constant<Happening>(() => prove({ quotient: null, proofKind: 'cdap' })),
  fc.constant<Happening>(cancel),
);

const histories = fc.record({
  urgent: fc.boolean(),
  steps: fc.array(fc.tuple(happenings, fc.integer({ min: 0, max: 20_000 })), { maxLength: 40 }),
});

function live({ urgent, steps }: { urgent: boolean; steps: readonly (readonly [Happening, number])[] }): {
  readonly task: RetrievalTask;
  readonly events: readonly TaskEvent[];
  readonly states: readonly RetrievalTask[];
} {
  const filed = newTask(aRequest({ urgent }), NOW, PATIENCE);
  const opening = considerRule(filed, urgent ? aRule() : null, NOW);
  let [task, now] = [opening.reduce(evolve, filed), NOW];
  const events = [...opening];
  const states = [task];
  for (const [happening, seconds] of steps) {
    now = secondsAfter(now, seconds);
    const happened = happening(task, now);
    task = happened.reduce(evolve, task);
    events.push(...happened);
    states.push(task);
  }
  return { task, events, states };
}

/** What keeps a request from being forgotten. */
function hasAWayOn({ state, dueAt, lease, parking, ...task }: RetrievalTask): boolean {
  if (isFinished({ state })) return dueAt === null && lease === null && parking === null;
  if (state === 'due') return dueAt !== null && task.month !== null && lease === null;
  if (state === 'running') return lease !== null && task.month !== null;
  return state === 'parked' && parking !== null && lease === null;
}

describe('whatever happens to a task', () => {
  test('it is finished, has a date, is held under a lease, or waits for somebody named', () => {
    fc.assert(
      fc.property(histories, (history) => live(history).states.every(hasAWayOn)),
      { numRuns: 2_000 },
    );
  });

  test('nothing comes of a decided request but a proof', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { events } = live(history);
        const end = events.findIndex(({ type }) => type === 'cancelled');
        return end === -1 || events.slice(end + 1).every(({ type }) => type === 'proved');
      }),
      { numRuns: 2_000 },
    );
  });

  test('what people were told to bring is not taken back by one more try in vain', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const told = live(history).events.filter(isPublished);
        return told.every(({ type }, index) => {
          const waits = type === 'postponed' || type === 'held';
          return !waits || told[index - 1]?.type !== 'late';
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('its version counts what was published, and people are told of lateness once for each wait', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { task, events } = live(history);
        const told = events.filter(({ type }) => type === 'late').length;
        const asked = events.filter(({ type }) => type === 'resumed').length;
        return task.version === events.filter(isPublished).length && told <= 1 + asked;
      }),
      { numRuns: 2_000 },
    );
  });
});
