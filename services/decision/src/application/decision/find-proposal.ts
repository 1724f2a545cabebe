import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Proposal } from '../../domain/proposal.js';
import type { DecisionStores } from '../ports/stores.js';

/** Gives the last proposal about a request until it is decided, in its author's words, and logs it. */
export class FindProposal {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<Proposal | null> {
    if (!hasRole(actor, 'agent', 'secretary', 'member', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const [proposal = null] = await stores.proposals.of(cause.siteId, [requestId]);
      if (proposal !== null) await stores.logAccess([requestId]);
      return { proposal };
    });
    return result.proposal;
  }
}
