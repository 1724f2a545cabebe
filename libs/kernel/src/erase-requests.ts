import { hasRole, type Actor } from './actor.js';
import { RuleViolation } from './errors.js';
import type { CommandCause, Committed, UnitOfWork } from './unit-of-work.js';

/** Stores of an owner that can erase whole requests. */
export interface ErasingStores {
  readonly retention: {
    /** Erases what the owner keeps of these requests of a site. @returns how many were known */
    erase(siteId: string, requestIds: readonly string[]): Promise<number>;
  };
}

/**
 * Erases requests at the end of their time, in one transaction of the owner, when decision has the visa for it (code du patrimoine,
 * articles L212-2 and R212-14). The same in every service that keeps something of a request. A repeat finds nothing left: `known` is 0.
 */
export class EraseRequests {
  constructor(private readonly unitOfWork: UnitOfWork<ErasingStores>) {}

  /** @throws RuleViolation `role-not-allowed` for whoever is not a service */
  async execute(
    actor: Actor,
    cause: CommandCause,
    requestIds: readonly string[],
  ): Promise<Committed<{ readonly known: number }>> {
    if (!hasRole(actor, 'service')) throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async ({ retention }) => ({
      known: await retention.erase(cause.siteId, requestIds),
    }));
  }
}
