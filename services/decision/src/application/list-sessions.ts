import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Session } from '../domain/session/session.js';
import type { DecisionStores } from './ports/stores.js';

/** Sessions given at a time. */
const COUNT = 100;

/** Gives the sessions of a site, latest first, or one of them. */
export class ListSessions {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  /** @param sessionId null for all. @throws RuleViolation not-found, role-not-allowed */
  async execute(actor: Actor, cause: CommandCause, sessionId: string | null): Promise<readonly Session[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'member', 'president', 'manager', 'dpo'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async ({ sessions }) => {
      if (sessionId === null) return { found: await sessions.list(cause.siteId, COUNT) };
      const one = await sessions.find(cause.siteId, sessionId);
      if (one === null) throw new RuleViolation('not-found');
      return { found: [one] };
    });
    return result.found;
  }
}
