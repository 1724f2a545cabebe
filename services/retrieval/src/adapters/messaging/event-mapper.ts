import {
  FIGURE_FIELDS,
  contradictionSettledV1,
  householdDataContradictedV1,
  householdDataRetrievedV1,
  householdDataUnavailableV1,
  retrievalPostponedV1,
  type AskedAdult,
  type FactProof,
  type HouseholdDataRetrievedV1,
  type RetrievalPostponedV1,
  type RetrievedStatus,
} from '@octroi/contracts';
import type { Emission, SqlTransaction } from '@octroi/platform';
import { isFigureSource } from '../../domain/figures.js';
import { QUOTIENT, type TaskSource } from '../../domain/data-source.js';
import { proofsFor } from '../../domain/proofs.js';
import { PAUSED, type Miss, type RetrievalTask, type TaskEvent } from '../../domain/retrieval-task.js';
import type { TaskChange } from '../../domain/task-change.js';
import type { KnownFact } from '../persistence/sql-fact-store.js';

/** Something that happened to a task, with all that is known of its request. */
export interface Publication {
  readonly task: RetrievalTask;
  readonly event: TaskEvent;
  readonly about: Omit<Emission<object>, 'data'>;
  readonly facts: readonly KnownFact[];
}

const TELLING: ReadonlySet<TaskEvent['type']> = new Set(['answered', 'proved', 'settled']);

/** True when the facts of the request are told. */
export function tellsFacts({ events }: TaskChange): boolean {
  return events.some(({ type }) => TELLING.has(type));
}

/** Puts what happened to a task into the outbox, as a contract. */
export function publish(transaction: SqlTransaction, { task, event, about, facts }: Publication): void {
  const { attempts, source } = task;
  switch (event.type) {
    case 'resumed':
    case 'postponed':
    case 'held':
    case 'paused':
    case 'unpaused':
    case 'turned':
    case 'parked':
      transaction.emit(retrievalPostponedV1, { ...about, data: { ...postponement(event), attempts, about: source } });
      break;
    case 'late':
    case 'gave-up': {
      const { reason, providerCode } = event;
      const stillTrying = event.type === 'late';
      const nextStep = event.type === 'late' ? 'ask-the-person' : event.nextStep;
      const asked = task.turnedFrom.length === 0 ? {} : { asked: whoWasAsked([...task.turnedFrom, event]) };
      const misses = [event, ...task.turnedFrom.toReversed()];
      const proofs = [...new Set(misses.flatMap((miss) => proofsFor({ source, ...miss })))];
      transaction.emit(householdDataUnavailableV1, {
        ...about,
        data: { reason, providerCode, nextStep, attempts, stillTrying, about: source, proofs, ...asked },
      });
      break;
    }
    case 'answered':
    case 'proved':
    case 'settled': {
      const retrievedAt = transaction.now.toISOString();
      transaction.emit(householdDataRetrievedV1, {
        ...about,
        data: { ...household(facts, source), retrievedAt, attempts, about: source },
      });
      break;
    }
    case 'contradicted':
      transaction.emit(householdDataContradictedV1, {
        ...about,
        data: { ...contradiction(event, source), about: source, answeredAt: transaction.now.toISOString() },
      });
      break;
    case 'chosen': {
      const { choice, proofKind } = event;
      const settledAt = transaction.now.toISOString();
      transaction.emit(contradictionSettledV1, { ...about, data: { about: source, choice, proofKind, settledAt } });
      break;
    }
    default:
  }
}

/** In turn, the applicant first. */
function whoWasAsked(misses: readonly Miss[]): AskedAdult[] {
  return misses.map(({ reason, providerCode }, turn) => ({
    adult: turn === 0 ? 'applicant' : 'other-adult',
    ...{ reason, providerCode },
  }));
}

type Postponement = Extract<
  TaskEvent,
  { type: 'resumed' | 'postponed' | 'held' | 'paused' | 'unpaused' | 'turned' | 'parked' }
>;

function postponement(event: Postponement): Omit<RetrievalPostponedV1, 'attempts'> {
  if (event.type === 'parked') {
    const { reason, waitsFor } = event.parking;
    const nextAttemptAt = event.begins ? new Date(`${event.begins}T00:00:00Z`).toISOString() : null;
    return { state: 'parked', reason, providerCode: event.providerCode, waitsFor, nextAttemptAt };
  }
  const retrying = { state: 'retrying' as const, providerCode: null, waitsFor: null };
  if (event.type === 'paused') return { ...retrying, reason: PAUSED, nextAttemptAt: null };
  if (event.type === 'unpaused') return { ...retrying, reason: 'resumed', nextAttemptAt: event.at.toISOString() };
  const { reason, providerCode } = event.type === 'resumed' ? { reason: 'resumed', providerCode: null } : event;
  return {
    ...{ ...retrying, reason: event.type === 'turned' ? 'other-adult-asked' : reason, providerCode },
    nextAttemptAt: (event.type === 'held' ? event.until : event.dueAt).toISOString(),
  };
}

/** Where it comes from is said of the quotient as soon as there is one, else of what this event brings. */
function household(
  facts: readonly KnownFact[],
  source: TaskSource,
): Omit<HouseholdDataRetrievedV1, 'retrievedAt' | 'attempts' | 'about'> {
  const ofQuotient = facts.find(({ about }) => about === QUOTIENT);
  const main = ofQuotient ?? facts.find(({ about }) => about === source);
  const quotientFamilial = ofQuotient?.quotient ?? null;
  const isConfirmed = ofQuotient?.provenance === 'proof' && (quotientFamilial?.value ?? 0) === 0;
  return {
    source: main?.provenance ?? 'api-particulier',
    quotientFamilial,
    confirmedByAgent: isConfirmed,
    proofKind: main?.proofKind ?? null,
    statuses: facts.flatMap(statusOf),
    ...Object.fromEntries(facts.flatMap(figuresOf)),
    proofs: facts.flatMap(proofOf),
  };
}

function statusOf({ about, status, provenance }: KnownFact): RetrievedStatus[] {
  if (about === QUOTIENT || isFigureSource(about) || status === null) return [];
  return [{ code: about, value: status, source: provenance === 'proof' ? 'proof' : 'api-particulier' }];
}

function figuresOf({ about, figures, provenance: source }: KnownFact): [string, object][] {
  return isFigureSource(about) && figures !== null ? [[FIGURE_FIELDS[about], { ...figures, source }]] : [];
}

function proofOf({ about, proofKind: kind, proofSeenOn: seenOn, documentIds }: KnownFact): FactProof[] {
  return kind === null || seenOn === null ? [] : [{ about, kind, seenOn, scanIds: [...documentIds] }];
}

function contradiction({ answer, proofKind }: Extract<TaskEvent, { type: 'contradicted' }>, source: TaskSource) {
  if ('figures' in answer) {
    const field = isFigureSource(source) ? { [FIGURE_FIELDS[source]]: answer.figures } : {};
    return { quotientFamilial: null, status: null, ...field, proofKind };
  }
  if ('status' in answer) return { quotientFamilial: null, status: answer.status, proofKind };
  const { value, year, month, provider, calculationYear, calculationMonth } = answer.quotient;
  const quotientFamilial = { value, year, month, provider, calculationYear, calculationMonth };
  return { quotientFamilial, status: null, proofKind };
}
