import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Body } from '../../domain/session/body.js';
import type { DecisionPowers } from '../../domain/site-authority.js';
import type { DecisionStores } from '../ports/stores.js';

/** How a site decides. */
export interface AuthorityInForce extends DecisionPowers {
  readonly bodies: readonly Body[];
}

/** Says who may decide on a site, with which reasons, and in which bodies. */
export class ShowAuthority {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause): Promise<AuthorityInForce> {
    if (!hasRole(actor, 'agent', 'secretary', 'member', 'president', 'manager', 'dpo', 'admin'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const powers = await stores.authority.powersOf(cause.siteId, null);
      if (powers === null) throw new RuleViolation('authority-not-configured');
      return { ...powers, bodies: await stores.sessions.bodies(cause.siteId) };
    });
    return result;
  }
}
