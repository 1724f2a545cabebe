import {
  householdDataRetrievedV1,
  householdDataUnavailableV1,
  retrievalPostponedV1,
  type HouseholdDataRetrievedV1,
  type RetrievalPostponedV1,
} from '@octroi/contracts';
import type { Emission, SqlTransaction } from '@octroi/platform';
import { isPublished, type RetrievalTask, type TaskEvent } from '../../domain/retrieval-task.js';
import type { TaskChange } from '../../domain/task-change.js';

/** Puts what happened to a task into the outbox, as contracts. */
export function publishChange(
  transaction: SqlTransaction,
  change: TaskChange,
  origin: RetrievalTask['origin'] | undefined,
): void {
  const { before, task } = change;
  change.events.filter(isPublished).forEach((event, index) => {
    const about = { siteId: task.siteId, subject: task.requestId, sequence: before.version + index + 1, origin };
    publish(transaction, { task, event, about });
  });
}

interface Publication {
  readonly task: RetrievalTask;
  readonly event: TaskEvent;
  readonly about: Omit<Emission<object>, 'data'>;
}

function publish(transaction: SqlTransaction, { task, event, about }: Publication): void {
  const { attempts } = task;
  switch (event.type) {
    case 'resumed':
    case 'postponed':
    case 'turned':
    case 'parked':
      transaction.emit(retrievalPostponedV1, { ...about, data: { ...postponement(event), attempts } });
      break;
    case 'late':
    case 'gave-up': {
      const { reason, providerCode } = event;
      const stillTrying = event.type === 'late';
      const nextStep = event.type === 'late' ? 'ask-the-person' : event.nextStep;
      transaction.emit(householdDataUnavailableV1, {
        ...about,
        data: { reason, providerCode, nextStep, attempts, stillTrying },
      });
      break;
    }
    case 'answered':
    case 'proved':
      transaction.emit(householdDataRetrievedV1, {
        ...about,
        data: { ...retrieval(event), retrievedAt: transaction.now.toISOString(), attempts },
      });
      break;
    default:
  }
}

function postponement(
  event: Extract<TaskEvent, { type: 'resumed' | 'postponed' | 'turned' | 'parked' }>,
): Omit<RetrievalPostponedV1, 'attempts'> {
  if (event.type === 'parked') {
    const { reason, waitsFor } = event.parking;
    return { state: 'parked', reason, providerCode: event.providerCode, waitsFor, nextAttemptAt: null };
  }
  const { reason, providerCode } = event.type === 'resumed' ? { reason: 'resumed', providerCode: null } : event;
  return {
    ...{ state: 'retrying' as const, reason: event.type === 'turned' ? 'other-adult-asked' : reason, providerCode },
    waitsFor: null,
    nextAttemptAt: event.dueAt.toISOString(),
  };
}

function retrieval(
  event: Extract<TaskEvent, { type: 'answered' | 'proved' }>,
): Omit<HouseholdDataRetrievedV1, 'retrievedAt' | 'attempts'> {
  if (event.type === 'answered') {
    const { value, year, month, provider, calculationYear, calculationMonth } = event.quotient;
    const quotientFamilial = { value, year, month, provider, calculationYear, calculationMonth };
    return { source: 'api-particulier', quotientFamilial, confirmedByAgent: false, proofKind: null };
  }
  const { quotient, proofKind } = event;
  const confirmedByAgent = quotient === null || quotient.value === 0;
  if (quotient === null) return { source: 'proof', quotientFamilial: null, confirmedByAgent, proofKind };
  const { value, year, month, provider } = quotient;
  const quotientFamilial = { value, year, month, provider, calculationYear: null, calculationMonth: null };
  return { source: 'proof', quotientFamilial, confirmedByAgent, proofKind };
}
