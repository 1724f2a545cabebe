import { RuleViolation, civilDateAt, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { clocksOf, type Clocks } from '../../domain/due.js';
import type { DecisionStores } from '../ports/stores.js';

/** Shows the legal clocks of a request; null before the request is known here. */
export class ShowClocks {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<Clocks | null> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const facts = await stores.clocks.factsOf(cause.siteId, requestId);
      return { clocks: facts === null ? null : clocksOf(facts, civilDateAt(stores.now)) };
    });
    return result.clocks;
  }
}
