import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { ClosingReason } from '../../domain/aid-request.js';
import { explainNotWithdrawn } from '../../domain/withdrawal.js';
import { notAwaitingDecision } from '../../domain/not-awaiting-decision.js';
import { requireWorker } from './ask-for-papers.js';
import type { DecisionStores } from '../ports/stores.js';

/** Ends a request that nobody will decide: no answer from the household, a death, a departure, another service. */
export class CloseRequest {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, reason }: { readonly requestId: string; readonly reason: ClosingReason },
  ): Promise<Committed<{ readonly changed: boolean }>> {
    requireWorker(actor);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const closing = { on: civilDateAt(stores.now), reason };
      const closed = await stores.requests.close(siteId, requestId, closing);
      if (closed === null) {
        const found = await stores.requests.find(siteId, requestId);
        if (found?.status === 'closed') return { changed: false };
        if (found?.status === 'withdrawn') throw notAwaitingDecision('withdrawn');
        explainNotWithdrawn(found);
        throw new RuleViolation('too-early');
      }
      await stores.proposals.settle(siteId, [requestId]);
      stores.requestClosed(closed, closing);
      return { changed: true };
    });
  }
}
