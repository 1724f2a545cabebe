import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { heldByDecision, type HeldSection } from '../domain/retention/held-data.js';
import type { DecisionStores } from './ports/stores.js';

/** Tells the data protection officer everything that is held about the requests of somebody who asks for it (RGPD, article 15). Leaves a row for each. */
export class TellHeldData {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    requestIds: readonly string[],
  ): Promise<{ readonly sections: readonly HeldSection[] }> {
    if (!hasRole(actor, 'dpo')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { retention } = stores;
      const held = await retention.held(cause.siteId, requestIds);
      await stores.logAccess(requestIds);
      return { sections: heldByDecision(held) };
    });
    return result;
  }
}
