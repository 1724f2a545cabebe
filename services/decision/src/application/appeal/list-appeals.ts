import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Appeal } from '../../domain/appeal.js';
import type { DecisionStores } from '../ports/stores.js';

/** Gives the appeals against the decisions of one request, with what was written, and logs it. */
export class ListAppeals {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<readonly Appeal[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const appeals = await stores.appeals.of(cause.siteId, requestId);
      if (appeals.length > 0) await stores.logAccess([requestId]);
      return appeals;
    });
    return result;
  }
}
