import type { UnitOfWork } from '@octroi/kernel';
import { secondsAfter, type RetryPolicy } from '../domain/backoff.js';
import { isHeldBy } from '../domain/fencing.js';
import { STATE_SOURCES, keyOf, wayOf } from '../domain/data-source.js';
import { changeOf } from '../domain/task-change.js';
import type { ReadyCall } from './prepare-calls.js';
import type { RetrievalStores, TracedCall } from './ports/stores.js';

/** A call whose trace is committed: it may leave. */
export interface TracedReadyCall extends ReadyCall {
  readonly callId: string;
}

/** Commits the trace of calls before they leave: who asked, for which request, why, under which right. */
export class TraceCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly policy: RetryPolicy,
  ) {}

  async execute<Call extends ReadyCall>(ready: readonly Call[]): Promise<(Call & TracedReadyCall)[]> {
    if (ready.length === 0) return [];
    const siteIds = [...new Set(ready.map(({ claim }) => claim.siteId))];
    return this.unitOfWork.runForTask({ siteIds }, async (stores) => {
      const tasks = await stores.tasks.lock(ready.map(({ claim }) => claim));
      const byRequest = new Map(tasks.map((task) => [keyOf(task), task]));
      const notBefore = secondsAfter(stores.now, this.policy.repeatGuardSeconds);
      const traced = ready.flatMap((call) => {
        const task = byRequest.get(keyOf(call.claim));
        if (task === undefined || !isHeldBy(task, call.claim)) return [];
        return [{ call: { ...call, callId: stores.newId() }, change: changeOf(task, [{ type: 'called', notBefore }]) }];
      });
      await stores.calls.write(traced.map(({ call }) => traceOf(call)));
      await stores.tasks.save(traced.map(({ change }) => change.task));
      return traced.map(({ call }) => call);
    });
  }
}

function traceOf({ callId, claim, source, habilitation, actorId, correlationId, turn }: TracedReadyCall): TracedCall {
  return {
    id: callId,
    siteId: claim.siteId,
    requestId: claim.requestId,
    source,
    actorId,
    purpose: `call-${wayOf(source)}`,
    scopes: [STATE_SOURCES[source].scope],
    providers: wayOf(source) === 'dgfip' ? ['DGFIP'] : habilitation.providers,
    habilitation: habilitation.number,
    correlationId,
    about: turn === 0 ? 'applicant' : 'other-adult',
  };
}
