import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { IntakeStores, StoredAidRequest } from './ports/stores.js';

/** Gives what a list shows of the people of a page of requests, and logs it. */
export class AnswerNames {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    requestIds: readonly string[],
  ): Promise<readonly StoredAidRequest[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const requests = await stores.requests.findAll(cause.siteId, requestIds);
      await stores.logAccess(requests.map(({ id }) => id));
      return requests;
    });
    return result;
  }
}
