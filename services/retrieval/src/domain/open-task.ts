import type { CivilDate } from '@octroi/kernel';
import { secondsAfter } from './backoff.js';
import { QUOTIENT, isStateSource, type StateSource } from './data-source.js';
import { quotientMonth } from './quotient-month.js';
import type { RetrievalTask, TaskEvent, TaskOrigin } from './retrieval-task.js';
import type { SourceRule } from './source-rule.js';

/** A request as it was filed, as far as fetching data is concerned. */
export interface FiledRequest {
  readonly siteId: string;
  readonly requestId: string;
  readonly aid: string;
  readonly requestedOn: CivilDate;
  readonly urgent: boolean;
  readonly noticeGivenOn: CivilDate | null;
  readonly origin: TaskOrigin;
}

/** How long people wait for the State before they are told to bring the proof, in seconds. */
export interface Patience {
  readonly seconds: number;
  readonly urgentSeconds: number;
}

/** The task for the quotient of a request that was just filed: it waits for the regulation to be looked up. */
export function newTask(request: FiledRequest, now: Date, patience: Patience): RetrievalTask {
  return {
    ...request,
    source: QUOTIENT,
    state: 'waiting',
    month: null,
    dueAt: null,
    lateAt: secondsAfter(now, request.urgent ? patience.urgentSeconds : patience.seconds),
    notBefore: null,
    turn: 0,
    turnedFrom: [],
    attempts: 0,
    failures: 0,
    parking: null,
    lease: null,
    lastReason: null,
    lastProviderCode: null,
    proved: null,
    version: 0,
  };
}

/** What the regulation makes of a task that waits for one. Nothing is fetched without a rule that asks for it. */
export function considerRule(task: RetrievalTask, rule: SourceRule | null, now: Date): readonly TaskEvent[] {
  const parkedBefore = task.state === 'parked' && task.parking?.cause === 'regulation';
  if (task.state !== 'waiting' && !parkedBefore) return [];
  if (rule === null) {
    if (parkedBefore) return [];
    const parking = { cause: 'regulation', reason: 'no-regulation', waitsFor: 'administrator' } as const;
    return [{ type: 'parked', parking, providerCode: null }];
  }
  if (!rule.sources.includes(task.source)) return [{ type: 'not-needed' }];
  const month = quotientMonth(task.requestedOn, rule.quotientMonth);
  return parkedBefore ? [{ type: 'resumed', dueAt: now, month }] : [{ type: 'became-due', at: now, month }];
}

/** The tasks for what else the regulation uses, beside the quotient: nothing is asked for that no rule needs. */
export function otherTasks(task: RetrievalTask, rule: SourceRule | null): readonly RetrievalTask[] {
  const sources = (rule?.sources ?? []).filter(
    (source): source is StateSource => source !== QUOTIENT && isStateSource(source),
  );
  return [...new Set(sources)].map((source) => ({ ...task, source, state: 'waiting', parking: null, version: 0 }));
}

/** The task of a status that a paper says and that the regulation does not have fetched. */
export function taskOfStatus(task: RetrievalTask, source: RetrievalTask['source']): RetrievalTask {
  const nothing = { dueAt: null, lateAt: null, notBefore: null, parking: null, lease: null, proved: null, month: null };
  const never = {
    attempts: 0,
    failures: 0,
    turn: 0,
    turnedFrom: [],
    lastReason: null,
    lastProviderCode: null,
    version: 0,
  };
  return { ...task, ...nothing, ...never, source, state: task.state === 'cancelled' ? 'cancelled' : 'not-needed' };
}
