import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';

/** Gives the decisions of one request with what was written in them, and logs it. */
export class ListDecisions {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<readonly RecordedDecision[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const decisions = await stores.register.decisionsOf(cause.siteId, requestId);
      if (decisions.length > 0) await stores.logAccess([requestId]);
      return decisions;
    });
    return result;
  }
}
