import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { StoredDocument } from './ports/documents.js';
import type { IntakeStores } from './ports/stores.js';

/** Tells which scans a request has; logs it, for their names may tell something. */
export class ListDocuments {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<readonly StoredDocument[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      if ((await stores.requests.findAll(siteId, [requestId])).length === 0) throw new RuleViolation('not-found');
      await stores.logAccess([requestId]);
      return stores.documents.of(siteId, requestId);
    });
    return result;
  }
}
