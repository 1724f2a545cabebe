import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { RetrievalStores } from './ports/stores.js';

/** Erases requests at the end of their time, when decision has the visa for it. A repeat finds nothing left. */
export class EraseRequests {
  constructor(private readonly unitOfWork: UnitOfWork<RetrievalStores>) {}

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
