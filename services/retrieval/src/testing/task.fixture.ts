import type { CivilDate } from '@octroi/kernel';
import type { AnsweredQuotient, CallOutcome, NoAnswer } from '../domain/call-outcome.js';
import { QUOTIENT } from '../domain/data-source.js';
import type { Habilitation } from '../domain/legal-basis.js';
import { newTask, type FiledRequest } from '../domain/open-task.js';
import type { RetrievalTask } from '../domain/retrieval-task.js';
import type { SourceRule } from '../domain/source-rule.js';
import type { ReadyCall } from '../application/prepare-calls.js';

export const NOW = new Date('2026-11-23T09:00:00Z');
export const PATIENCE = { seconds: 14_400, urgentSeconds: 60 };
export const POLICY = { backoffSeconds: [10, 60, 300, 900, 3600, 14_400], repeatGuardSeconds: 60 };

export function aRequest(overrides: Partial<FiledRequest> = {}): FiledRequest {
  return {
    siteId: 'chaville',
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    aid: 'aide-alimentaire',
    requestedOn: '2026-11-23' as CivilDate,
    urgent: false,
    noticeGivenOn: '2026-11-23' as CivilDate,
    origin: { correlationId: 'c-1', causationId: 'e-1', actorId: 'agent-1' },
    ...overrides,
  };
}

export function aTask(overrides: Partial<RetrievalTask> = {}): RetrievalTask {
  return {
    ...newTask(aRequest(), NOW, PATIENCE),
    state: 'due',
    dueAt: NOW,
    month: { year: 2026, month: 11 },
    ...overrides,
  };
}

export function aRunningTask(overrides: Partial<RetrievalTask> = {}): RetrievalTask {
  const until = new Date(NOW.getTime() + 60_000);
  return aTask({ state: 'running', lease: { holder: 'worker-1', token: 1, until }, attempts: 1, ...overrides });
}

export function aRule(overrides: Partial<SourceRule> = {}): SourceRule {
  return {
    siteId: 'chaville',
    version: '2023-10-12' as CivilDate,
    aid: 'aide-alimentaire',
    validFrom: '2023-10-12' as CivilDate,
    validUntil: null,
    sources: ['quotient-familial'],
    quotientMonth: 'request',
    ...overrides,
  };
}

export function aHabilitation(overrides: Partial<Habilitation> = {}): Habilitation {
  return {
    siteId: 'chaville',
    number: 'DEMO-0001',
    recipientSiret: '26920022500018',
    deliberation: 'DEL03_2023_0017',
    deliberatedOn: '2023-10-12' as CivilDate,
    scopes: ['cnaf_quotient_familial'],
    providers: ['CNAF'],
    validFrom: '2023-11-01' as CivilDate,
    validUntil: null,
    healthSources: [],
    ...overrides,
  };
}

export function anAnswer(overrides: Partial<AnsweredQuotient> = {}): CallOutcome {
  return {
    answered: true,
    quotient: {
      value: 300,
      year: 2026,
      month: 11,
      provider: 'CNAF',
      calculationYear: 2026,
      calculationMonth: 11,
      ...overrides,
    },
  };
}

export function noAnswer(remedy: NoAnswer['remedy'], overrides: Partial<NoAnswer> = {}): NoAnswer {
  return {
    answered: false,
    remedy,
    reason: 'provider-unavailable',
    providerCode: '35001',
    retryAfterSeconds: null,
    mayStillRun: false,
    throttled: false,
    stopsSite: false,
    ...overrides,
  };
}

/** A call that has its legal basis, for the running task. */
export function aReadyCall(): ReadyCall {
  const { siteId, requestId } = aRunningTask();
  return {
    source: QUOTIENT,
    claim: { siteId, requestId, source: QUOTIENT, holder: 'w', token: 1 },
    month: { year: 2026, month: 11 },
    habilitation: aHabilitation(),
    correlationId: 'c',
    actorId: null,
    turn: 0,
  };
}
