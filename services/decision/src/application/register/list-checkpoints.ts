import { RuleViolation, SITE_ROLES, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { SignedCheckpoint } from '@octroi/register';
import type { DecisionStores } from '../ports/stores.js';

/** Gives the last checkpoints of a site, newest first: to be kept where nobody of the site's installation can write. */
export class ListCheckpoints {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, count: number): Promise<readonly SignedCheckpoint[]> {
    if (!hasRole(actor, 'operator', ...SITE_ROLES)) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => ({
      checkpoints: await stores.register.lastCheckpoints(cause.siteId, count),
    }));
    return result.checkpoints;
  }
}
