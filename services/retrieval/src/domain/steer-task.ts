import { secondsAfter } from './backoff.js';
import { isStateSource } from './data-source.js';
import {
  PAUSED,
  evolve,
  isFinished,
  type Parking,
  type Proved,
  type RetrievalTask,
  type TaskEvent,
} from './retrieval-task.js';

/** The request has its end: nothing more is asked of the State. */
export function cancel(task: RetrievalTask): readonly TaskEvent[] {
  return isFinished(task) ? [] : [{ type: 'cancelled' }];
}

/** The cause of a parking may be gone: the task is due again, and its legal basis is checked anew. */
export function resume(task: RetrievalTask, causes: readonly Parking['cause'][], now: Date): readonly TaskEvent[] {
  if (task.state !== 'parked' || task.parking === null || task.month === null) return [];
  if (!causes.includes(task.parking.cause)) return [];
  return [{ type: 'resumed', dueAt: notBefore(task, now), month: task.month }];
}

/** What asking again at a person's wish comes to; `finished` when the data are known or nobody waits for them. */
export function retry(task: RetrievalTask, now: Date): readonly TaskEvent[] | 'finished' {
  // What a paper said may be compared with the State's answer.
  const isProved = task.state === 'succeeded' && task.proved !== null && isStateSource(task.source);
  if ((task.state === 'succeeded' && !isProved) || task.state === 'cancelled' || task.state === 'not-needed')
    return 'finished';
  const dueAt = notBefore(task, now);
  const nothingToGain = task.state === 'running' || (task.dueAt !== null && task.dueAt <= dueAt);
  if (nothingToGain || task.month === null) return [];
  return [{ type: 'resumed', dueAt, month: task.month }];
}

/** What a correction of the request comes to: the State is asked again where the notice, or who the household is, was what was wrong. */
export function takeUp(task: RetrievalTask, changed: readonly string[], now: Date): readonly TaskEvent[] {
  const nowInformed = task.parking?.cause === 'notice' && task.noticeGivenOn !== null;
  const otherPeople =
    task.state === 'unavailable' && ['applicant', 'household'].some((field) => changed.includes(field));
  const events = nowInformed || otherPeople ? retry(task, now) : [];
  return events === 'finished' ? [] : events;
}

/** An agent typed what a paper says: the task has what it was for. */
export function prove(proved: Proved): readonly TaskEvent[] {
  return [{ type: 'proved', proved }];
}

/** People waited long enough: they are told to bring the proof, while the task goes on. */
export function tellWhenLate(task: RetrievalTask, now: Date): readonly TaskEvent[] {
  const waitsForRules = task.state === 'waiting' || task.parking?.cause === 'regulation';
  if (isFinished(task) || waitsForRules || task.lateAt === null || task.lateAt > now) return [];
  return [late(task.lastReason ?? 'no-answer-yet', task.lastProviderCode)];
}

/** After a failure or a parking: an urgent request does not wait to be told. */
export function tellAfterFailure(task: RetrievalTask, now: Date): readonly TaskEvent[] {
  const patient = !task.urgent && task.lateAt !== null && task.lateAt > now;
  if (task.lateAt === null || patient || task.parking?.cause === 'regulation') return [];
  return [late(task.lastReason ?? 'no-answer-yet', task.lastProviderCode)];
}

/** A call that is made later. */
export type PutOff = Extract<TaskEvent, { readonly type: 'postponed' | 'held' }>;

/** People are told that the call is made later; those who were told to bring the proof are not told otherwise, and whoever asked again since is told to at once. */
export function tellPutOff(task: RetrievalTask, event: PutOff, now: Date): readonly TaskEvent[] {
  const { reason, providerCode, dueAt } = event;
  if (task.lateAt !== null)
    return event.type === 'held' ? [event] : [event, ...tellAfterFailure(evolve(task, event), now)];
  return task.lastReason === null
    ? [event, late(reason, providerCode)]
    : [{ type: 'deferred', reason, providerCode, dueAt }];
}

/** Nothing has been said yet of why the answer is not there: a wait is told once, not at each new try. */
export function isUntold({ lastReason, proved }: RetrievalTask): boolean {
  return lastReason === null && proved === null;
}

/** A shorter wait is not worth a word. */
const WORTH_TELLING_SECONDS = 10;

/** The way to the State is closed for a while: a holder gives its claim back. */
export function hold(task: RetrievalTask, until: Date, now: Date): readonly TaskEvent[] {
  const [released] = release(task, until);
  if (released?.type !== 'released' || !isUntold(task) || until < secondsAfter(now, WORTH_TELLING_SECONDS))
    return released === undefined ? [] : [released];
  return tellPutOff(task, held(until, released.dueAt), now);
}

/** The way to the State is closed, and the task waits in the queue: it keeps its place there. */
export function tellHeld(task: RetrievalTask, until: Date, now: Date): readonly TaskEvent[] {
  const { state, dueAt } = task;
  if (state !== 'due' || dueAt === null || dueAt > now || !isUntold(task)) return [];
  return tellPutOff(task, held(until, dueAt), now);
}

/** An operator paused the calls that a task waits for: it keeps its place, and those who were told to bring the proof are not told otherwise. */
export function tellPaused(task: RetrievalTask, now: Date): readonly TaskEvent[] {
  const { state, dueAt, lateAt, lastReason, proved } = task;
  const waits = state === 'due' && dueAt !== null && dueAt <= now && proved === null;
  if (!waits || lastReason === PAUSED) return [];
  if (lateAt !== null) return [{ type: 'paused' }];
  return isUntold(task) ? [{ type: 'paused' }, late(PAUSED, null)] : [];
}

/** The calls go on: whoever was told that they are paused is told so. */
export function tellUnpaused({ state, lastReason }: RetrievalTask, now: Date): readonly TaskEvent[] {
  return state === 'due' && lastReason === PAUSED ? [{ type: 'unpaused', at: now }] : [];
}

/** A holder gives its claim back, to be taken up from an instant on; a call that left may still be running, so the same one waits. */
export function release(task: RetrievalTask, from: Date): readonly TaskEvent[] {
  return task.state === 'running' ? [{ type: 'released', dueAt: notBefore(task, from) }] : [];
}

function notBefore(task: RetrievalTask, now: Date): Date {
  return task.notBefore !== null && task.notBefore > now ? task.notBefore : secondsAfter(now, 0);
}

function held(until: Date, dueAt: Date): PutOff {
  return { type: 'held', reason: 'state-slow', providerCode: null, until, dueAt };
}

function late(reason: string, providerCode: string | null): TaskEvent {
  return { type: 'late', reason, providerCode };
}
