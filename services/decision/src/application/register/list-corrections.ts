import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { RecordedCorrection } from '../../domain/correction.js';
import type { DecisionStores } from '../ports/stores.js';

/** Gives the corrections of the decisions of one request, in their authors' words, and logs it. */
export class ListCorrections {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<readonly RecordedCorrection[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const corrections = await stores.register.correctionsOf(cause.siteId, requestId);
      if (corrections.length > 0) await stores.logAccess([requestId]);
      return { corrections };
    });
    return result.corrections;
  }
}
