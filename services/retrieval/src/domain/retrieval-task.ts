import type { CivilDate } from '@octroi/kernel';
import type { Answer, Provider } from './call-outcome.js';
import type { TaskSource } from './data-source.js';
import type { Figures } from './figures.js';
import type { QuotientMonth } from './quotient-month.js';

/** Where a task stands. */
export type TaskState =
  'waiting' | 'not-needed' | 'due' | 'running' | 'parked' | 'succeeded' | 'unavailable' | 'cancelled';

/** Why a task waits for a person, and for whom. */
export interface Parking {
  readonly cause: 'regulation' | 'notice' | 'habilitation' | 'token' | 'access';
  /** Our own stable code. */
  readonly reason: string;
  readonly waitsFor: 'worker' | 'administrator';
}

/** Who holds a running task, until when; the token grows with each claim, so that a late holder is told apart. */
export interface Lease {
  readonly holder: string;
  readonly token: number;
  readonly until: Date;
}

/** What started the task: kept with it, since the work goes on long after. */
export interface TaskOrigin {
  readonly correlationId: string;
  readonly causationId: string | null;
  /** Opaque subject of the person for whom the State is asked. */
  readonly actorId: string | null;
}

/** Why the State had nothing on one adult of the household. */
export interface Miss {
  readonly reason: string;
  readonly providerCode: string | null;
}

/** Fetching one kind of data about the household, for one request. */
export interface RetrievalTask {
  readonly siteId: string;
  readonly requestId: string;
  readonly source: TaskSource;
  readonly aid: string;
  readonly requestedOn: CivilDate;
  readonly urgent: boolean;
  readonly noticeGivenOn: CivilDate | null;
  readonly origin: TaskOrigin;
  readonly state: TaskState;
  /** Month that the regulation names for the quotient; null until a regulation is known. */
  readonly month: QuotientMonth | null;
  readonly dueAt: Date | null;
  /** When people are told that no answer has come; null once told, or when there is nothing left to wait for. */
  readonly lateAt: Date | null;
  /** The same call is not made before. */
  readonly notBefore: Date | null;
  /** Whom the State is asked about: 0 the applicant, then the other adults of the household in turn. */
  readonly turn: number;
  /** Why the State had nothing on the adults before, in turn. */
  readonly turnedFrom: readonly Miss[];
  /** Calls made to the provider. */
  readonly attempts: number;
  /** Failures in a row. */
  readonly failures: number;
  readonly parking: Parking | null;
  readonly lease: Lease | null;
  readonly lastReason: string | null;
  readonly lastProviderCode: string | null;
  /** What an agent read on a paper, and counts whatever the State answers later; null when nobody brought one. */
  readonly proved: Proved | null;
  /** Grows with each published event. */
  readonly version: number;
}

/** What a person can do when there is no answer. */
export type NextStep = 'ask-the-person' | 'fix-the-request' | 'call-the-administrator';

/** A quotient that an agent read on a paper. */
export interface ProvedQuotient extends QuotientMonth {
  readonly value: number;
  readonly provider: Provider;
}

/** What a paper said: a quotient or none, a status, or figures. */
export type ProvedValue =
  { readonly quotient: ProvedQuotient | null } | { readonly status: boolean } | { readonly figures: Figures };

/** Which of a paper and the State's answer counts. */
export type ContradictionChoice = 'paper' | 'certified';

/** What a paper said, with its kind. */
export type Proved = ProvedValue & { readonly proofKind: string };

/** What happens to a task. Those of {@link PUBLISHED} are told to the other services. */
export type TaskEvent =
  | { readonly type: 'became-due'; readonly at: Date; readonly month: QuotientMonth }
  | { readonly type: 'not-needed' }
  | { readonly type: 'claimed'; readonly lease: Lease }
  | { readonly type: 'released'; readonly dueAt: Date }
  | { readonly type: 'called'; readonly notBefore: Date }
  | { readonly type: 'resumed'; readonly dueAt: Date; readonly month: QuotientMonth }
  | { readonly type: 'postponed'; readonly reason: string; readonly providerCode: string | null; readonly dueAt: Date }
  /** One more try in vain, after people were told to bring the proof: that still stands, and nothing new is told. */
  | { readonly type: 'deferred'; readonly reason: string; readonly providerCode: string | null; readonly dueAt: Date }
  /** The State answers slowly, or asks everybody to wait: nobody's failure, and people are told once, until about when. */
  | {
      readonly type: 'held';
      readonly reason: string;
      readonly providerCode: string | null;
      readonly until: Date;
      readonly dueAt: Date;
    }
  /** An operator paused the calls, for nobody knows how long; people are told once. */
  | { readonly type: 'paused' }
  /** The calls go on: the task is where it was. */
  | { readonly type: 'unpaused'; readonly at: Date }
  /** Nobody of that name is known there: the next adult of the household is asked about. */
  | { readonly type: 'turned'; readonly reason: string; readonly providerCode: string | null; readonly dueAt: Date }
  | {
      readonly type: 'parked';
      readonly parking: Parking;
      readonly providerCode: string | null;
      /** The day on which it goes on by itself. @default nobody knows */
      readonly begins?: CivilDate | null;
    }
  | { readonly type: 'late'; readonly reason: string; readonly providerCode: string | null }
  | {
      readonly type: 'gave-up';
      readonly reason: string;
      readonly providerCode: string | null;
      readonly nextStep: NextStep;
    }
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'proved'; readonly proved: Proved }
  /** The State answered something else than the paper that counts: a person has to look at both. */
  | { readonly type: 'contradicted'; readonly answer: Answer; readonly proofKind: string }
  /** A person chose between the two; what counts from now on follows. */
  | { readonly type: 'chosen'; readonly choice: ContradictionChoice; readonly proofKind: string }
  /** There is a paper, and the State said the same or nothing: nobody waits for it any more. */
  | { readonly type: 'settled' }
  | { readonly type: 'cancelled' };

/** Types of the events that other services are told. */
const PUBLISHED: ReadonlySet<TaskEvent['type']> = new Set([
  'resumed',
  'postponed',
  'held',
  'paused',
  'unpaused',
  'turned',
  'parked',
  'late',
  'gave-up',
  'answered',
  'proved',
  'contradicted',
  'chosen',
  'settled',
]);

/** Why a task waits whose calls an operator paused. */
export const PAUSED = 'calls-paused';

/** True when other services are told. */
export function isPublished(event: TaskEvent): boolean {
  return PUBLISHED.has(event.type);
}

/** True when nothing more will be asked of the State by itself. */
export function isFinished({ state }: Pick<RetrievalTask, 'state'>): boolean {
  return state === 'succeeded' || state === 'unavailable' || state === 'cancelled' || state === 'not-needed';
}

/** The task after an event. */
export function evolve(task: RetrievalTask, event: TaskEvent): RetrievalTask {
  const version = isPublished(event) ? task.version + 1 : task.version;
  return { ...task, ...changes(task, event), version };
}

const ENDED = { dueAt: null, lateAt: null, parking: null, lease: null } as const;

function changes(task: RetrievalTask, event: TaskEvent): Partial<RetrievalTask> {
  switch (event.type) {
    case 'became-due':
      return { state: 'due', dueAt: event.at, month: event.month, parking: null };
    case 'resumed':
      return {
        ...{ state: 'due', dueAt: event.dueAt, month: event.month, parking: null, lease: null, failures: 0 },
        ...{ lastReason: null, lastProviderCode: null },
        ...(task.state === 'unavailable' ? { turn: 0, turnedFrom: [] } : {}),
      };
    case 'not-needed':
      return { state: 'not-needed', ...ENDED };
    case 'claimed':
      return { state: 'running', lease: event.lease };
    case 'released':
      return { state: 'due', dueAt: event.dueAt, lease: null };
    case 'called':
      return { attempts: task.attempts + 1, notBefore: event.notBefore };
    case 'postponed':
    case 'deferred':
      return { state: 'due', dueAt: event.dueAt, lease: null, failures: task.failures + 1, ...last(event) };
    case 'held':
      return { state: 'due', dueAt: event.dueAt, lease: null, ...last(event) };
    case 'paused':
      return { lastReason: PAUSED, lastProviderCode: null };
    case 'unpaused':
      return { lastReason: null, lastProviderCode: null };
    case 'turned': {
      const { reason, providerCode } = event;
      return {
        ...{ state: 'due', dueAt: event.dueAt, notBefore: null, lease: null, failures: 0, turn: task.turn + 1 },
        ...{ turnedFrom: [...task.turnedFrom, { reason, providerCode }], lastReason: null, lastProviderCode: null },
      };
    }
    case 'parked':
      return { state: 'parked', parking: event.parking, dueAt: null, lease: null, ...last(parkingOf(event)) };
    case 'late':
      return { lateAt: null, ...last(event) };
    case 'gave-up':
      return { state: 'unavailable', ...ENDED, ...last(event) };
    case 'answered':
      return { state: 'succeeded', ...ENDED, lastReason: null, lastProviderCode: null, proved: null };
    case 'proved':
      return { ...(task.state === 'cancelled' ? {} : settled(task)), proved: event.proved };
    case 'chosen':
      return {};
    case 'contradicted':
    case 'settled':
      return { state: 'succeeded', ...ENDED };
    case 'cancelled':
      return { state: 'cancelled', ...ENDED };
  }
}

/** A call that is under way goes on: what it brings is compared with the paper. */
function settled({ state }: RetrievalTask): Partial<RetrievalTask> {
  return state === 'running' ? { lateAt: null } : { state: 'succeeded', ...ENDED };
}

function last(event: { readonly reason: string; readonly providerCode: string | null }): Partial<RetrievalTask> {
  return { lastReason: event.reason, lastProviderCode: event.providerCode };
}

function parkingOf(event: Extract<TaskEvent, { type: 'parked' }>): { reason: string; providerCode: string | null } {
  return { reason: event.parking.reason, providerCode: event.providerCode };
}
