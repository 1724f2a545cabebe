import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { OtherRight } from '../../domain/other-right.js';
import type { DecisionStores } from '../ports/stores.js';

/** Gives the rights that are to be opened or were applied for elsewhere, of one request, and logs it. */
export class ListOtherRights {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<readonly OtherRight[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const rights = await stores.otherRights.of(cause.siteId, requestId);
      if (rights.length > 0) await stores.logAccess([requestId]);
      return rights;
    });
    return result;
  }
}
