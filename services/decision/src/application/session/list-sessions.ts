import { RuleViolation, hasRole, type Actor, type CivilDate, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Session } from '../../domain/session/session.js';
import type { DecisionStores } from '../ports/stores.js';

/** Sessions given at a time. */
const COUNT = 100;

/** Which sessions. */
export interface SessionsWanted {
  /** Null for all. */
  readonly sessionId: string | null;
  /** First day on which they are held. @default whatever day */
  readonly from?: CivilDate | null;
}

/** Gives the sessions of a site, latest first, or one of them. */
export class ListSessions {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  /** @throws RuleViolation not-found, role-not-allowed */
  async execute(
    actor: Actor,
    cause: CommandCause,
    { sessionId, from = null }: SessionsWanted,
  ): Promise<readonly Session[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'member', 'president', 'manager', 'dpo'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async ({ sessions }) => {
      if (sessionId === null) return { found: await sessions.list(cause.siteId, { count: COUNT, from }) };
      const one = await sessions.find(cause.siteId, sessionId);
      if (one === null) throw new RuleViolation('not-found');
      return { found: [one] };
    });
    return result.found;
  }
}
