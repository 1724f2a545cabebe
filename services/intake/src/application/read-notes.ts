import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { IntakeStores, KeptNote } from './ports/stores.js';

/** Gives the notes of a request that are shared, and the reader's own; logs it. */
export class ReadNotes {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<readonly KeptNote[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      if ((await stores.requests.findAll(siteId, [requestId])).length === 0) throw new RuleViolation('not-found');
      await stores.logAccess([requestId]);
      return stores.notes.readable(siteId, requestId, actor.subject);
    });
    return result;
  }
}
