import { delaySeconds, secondsAfter, type RetryPolicy } from './backoff.js';
import type { Answer, CallOutcome, NoAnswer, Provider } from './call-outcome.js';
import { QUOTIENT, STATE_SOURCES, isStateSource } from './data-source.js';
import type { BasisCheck } from './legal-basis.js';
import { agree, isOfOnePeriod } from './figures.js';
import { firstDayOf, monthStanding, sameMonth } from './quotient-month.js';
import { evolve, type Proved, type RetrievalTask, type TaskEvent } from './retrieval-task.js';
import { isUntold, tellAfterFailure, tellPutOff, type PutOff } from './steer-task.js';
import { civilDateAt } from '@octroi/kernel';

/** What judging an outcome needs beside the task. */
export interface Judgement {
  readonly now: Date;
  readonly policy: RetryPolicy;
  /** From 0 to 1. */
  readonly jitter: number;
  /** Providers that the legal basis names. */
  readonly providers: readonly Provider[];
  /** Other adults of the household who can be asked about; the quotient familial is the household's, whoever of them the file is in the name of. @default 0 */
  readonly otherAdults?: number;
}

/** The person is not known there; another adult of the household may be. */
const NOT_KNOWN: ReadonlySet<string> = new Set([
  'no-file-at-provider',
  'no-file-at-register',
  'not-known-to-providers',
  'identity-not-recognised',
]);

/** What a call's outcome makes of a running task. A missing, late or odd answer refuses nobody: it asks a person for the proof (I8). */
export function judgeOutcome(task: RetrievalTask, outcome: CallOutcome, judgement: Judgement): readonly TaskEvent[] {
  if (task.proved !== null) return [compare(task, task.proved, { outcome, providers: judgement.providers })];
  if (outcome.answered) return [judgeAnswer(task, outcome, judgement.providers)];
  switch (outcome.remedy) {
    case 'ask-the-person':
      if (NOT_KNOWN.has(outcome.reason) && isOfHousehold(task) && task.turn < (judgement.otherAdults ?? 0))
        return [{ type: 'turned', reason: outcome.reason, providerCode: outcome.providerCode, dueAt: judgement.now }];
      return [giveUp(outcome.reason, outcome.remedy, outcome.providerCode)];
    case 'fix-the-request':
      return [giveUp(outcome.reason, outcome.remedy, outcome.providerCode)];
    case 'call-the-administrator':
      return failing(task, accessParking(outcome), judgement.now);
    case 'retry-later':
      return outcome.throttled
        ? comingBack(task, outcome, judgement)
        : tellPutOff(task, postponement(task, outcome, judgement), judgement.now);
  }
}

/** What has to happen before a call may be made on a day; no event when it may leave now. With a paper, a call that may not leave is not waited for. */
export function judgeReadiness(task: RetrievalTask, basis: BasisCheck, now: Date): readonly TaskEvent[] {
  return unlessProved(task, obstaclesTo(task, basis, now));
}

/** The centre has no access to whoever could answer: the person brings the paper, and nothing leaves. */
export function bringPaper(task: RetrievalTask): readonly TaskEvent[] {
  return unlessProved(task, [giveUp('tax-notice-asked', 'ask-the-person', null)]);
}

function unlessProved(task: RetrievalTask, events: readonly TaskEvent[]): readonly TaskEvent[] {
  return task.proved !== null && events.length > 0 ? [{ type: 'settled' }] : events;
}

function obstaclesTo(task: RetrievalTask, basis: BasisCheck, now: Date): readonly TaskEvent[] {
  if (task.month === null) return [];
  if (!basis.granted) {
    const { parking, begins = null } = basis;
    return failing(task, { type: 'parked', parking, providerCode: null, begins }, now);
  }
  if (task.source !== QUOTIENT) return [];
  const standing = monthStanding(task.month, civilDateAt(now));
  if (standing === 'too-old') return [giveUp('month-not-kept', 'ask-the-person', null)];
  if (standing === 'available') return [];
  const dueAt = new Date(`${firstDayOf(task.month)}T00:00:00Z`);
  return tellPutOff(task, { type: 'postponed', reason: 'month-to-come', providerCode: null, dueAt }, now);
}

function judgeAnswer(task: RetrievalTask, answer: Answer, providers: readonly Provider[]): TaskEvent {
  if ('status' in answer) return { type: 'answered', answer: { status: answer.status } };
  if ('figures' in answer) return { type: 'answered', answer: { figures: answer.figures } };
  const { quotient } = answer;
  if (!providers.includes(quotient.provider)) return giveUp('provider-not-authorised', 'ask-the-person', null);
  if (task.month === null || !sameMonth(quotient, task.month))
    return giveUp('answer-for-another-month', 'ask-the-person', null);
  // 0 is what the provider says when it could not compute: only an agent may say that it is a true 0.
  if (quotient.value === null || quotient.value === 0) return giveUp('quotient-not-computable', 'ask-the-person', null);
  return { type: 'answered', answer: { quotient } };
}

function isOfHousehold({ source }: RetrievalTask): boolean {
  return isStateSource(source) && STATE_SOURCES[source].isOfHousehold;
}

/** There is a paper already: it counts. What the State says else is for a person to look at, and what it does not say is not waited for. */
function compare(
  task: RetrievalTask,
  proved: Proved,
  { outcome, providers }: { readonly outcome: CallOutcome; readonly providers: readonly Provider[] },
): TaskEvent {
  if (!outcome.answered || !isComparable(task, proved, outcome) || isSame(proved, outcome)) return { type: 'settled' };
  // What the legal basis does not name is not looked at.
  if ('quotient' in outcome && !providers.includes(outcome.quotient.provider)) return { type: 'settled' };
  return { type: 'contradicted', answer: valueOf(outcome), proofKind: proved.proofKind };
}

function valueOf(answer: Answer): Answer {
  if ('status' in answer) return { status: answer.status };
  return 'figures' in answer ? { figures: answer.figures } : { quotient: answer.quotient };
}

/** Two quotients are of one month, two figures of one period; a quotient that the provider could not compute says nothing. */
function isComparable({ month }: RetrievalTask, proved: Proved, answer: Answer): boolean {
  if ('status' in answer) return 'status' in proved;
  if ('figures' in answer) return 'figures' in proved && isOfOnePeriod(answer.figures, proved.figures);
  if (!('quotient' in proved) || (answer.quotient.value ?? 0) === 0) return false;
  return sameMonth(answer.quotient, proved.quotient ?? month ?? answer.quotient);
}

function isSame(proved: Proved, answer: Answer): boolean {
  if ('status' in answer) return 'status' in proved && proved.status === answer.status;
  if ('figures' in answer) return 'figures' in proved && agree(answer.figures, proved.figures);
  return 'quotient' in proved && proved.quotient?.value === answer.quotient.value;
}

/** The second that comes next is the least that can be waited for. */
const LEAST_THROTTLE_SECONDS = 1;

function comingBack(task: RetrievalTask, outcome: NoAnswer, { now, jitter }: Judgement): readonly TaskEvent[] {
  const { reason, providerCode } = outcome;
  const dueAt = secondsAfter(now, Math.max(outcome.retryAfterSeconds ?? 0, LEAST_THROTTLE_SECONDS) + jitter);
  if (!isUntold(task)) return [{ type: 'released', dueAt }];
  return tellPutOff(task, { type: 'held', reason, providerCode, until: dueAt, dueAt }, now);
}

function postponement(task: RetrievalTask, outcome: NoAnswer, { now, policy, jitter }: Judgement): PutOff {
  const seconds = delaySeconds({ failures: task.failures + 1, outcome, jitter }, policy);
  const { reason, providerCode } = outcome;
  return { type: 'postponed', reason, providerCode, dueAt: secondsAfter(now, seconds) };
}

function accessParking({ reason, providerCode }: NoAnswer): TaskEvent {
  return { type: 'parked', parking: { cause: 'access', reason, waitsFor: 'administrator' }, providerCode };
}

function failing(task: RetrievalTask, event: TaskEvent, now: Date): readonly TaskEvent[] {
  return [event, ...tellAfterFailure(evolve(task, event), now)];
}

function giveUp(
  reason: string,
  nextStep: 'ask-the-person' | 'fix-the-request',
  providerCode: string | null,
): TaskEvent {
  return { type: 'gave-up', reason, nextStep, providerCode };
}
