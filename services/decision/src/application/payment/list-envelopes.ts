import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Envelope } from '../../domain/envelope.js';
import type { DecisionStores } from '../ports/stores.js';

/** Gives the budget envelopes of a site with what is granted of them, latest year first. */
export class ListEnvelopes {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause): Promise<readonly Envelope[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'member', 'president', 'manager', 'dpo'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => ({
      envelopes: await stores.budget.list(cause.siteId),
    }));
    return result.envelopes;
  }
}
