import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { wellFormed } from '../../domain/decision-content.js';
import { requireWaiting } from '../../domain/proposal.js';
import { requireWorker } from '../request/ask-for-papers.js';
import { passedOn } from './passed-on.js';
import type { DecisionStores } from '../ports/stores.js';

/** Sends a proposal back to who made it, with what is to be looked at again. */
export class ReturnProposal {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, proposalId, reason }: { readonly [Key in 'requestId' | 'proposalId' | 'reason']: string },
  ): Promise<Committed<{ readonly changed: boolean }>> {
    requireWorker(actor);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.lockAll(siteId, [requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      const [proposal = null] = await stores.proposals.of(siteId, [requestId]);
      requireWaiting(proposal, proposalId);
      const on = civilDateAt(stores.now);
      await stores.proposals.sendBack(siteId, requestId, { on, reason: wellFormed(reason) });
      // Back to its routing, or to who decides instead of somebody who stood aside.
      await stores.requests.sendTo(siteId, requestId, await passedOn(stores, request));
      stores.proposalReturned(request, { proposalId, on });
      return { changed: true };
    });
  }
}
