import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { IntakeStores } from './ports/stores.js';

/** Takes away a scan: whoever added it erases its content and its name. */
export class RemoveDocument {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, documentId }: { readonly requestId: string; readonly documentId: string },
  ): Promise<Committed<{ readonly changed: boolean }>> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'machine'))
      throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      if ((await stores.requests.lock(siteId, requestId)) === null) throw new RuleViolation('not-found');
      const document = (await stores.documents.of(siteId, requestId)).find(({ id }) => id === documentId);
      if (document === undefined) throw new RuleViolation('not-found');
      if (document.addedBy !== actor.subject) throw new RuleViolation('document-of-another');
      await stores.documents.remove({ siteId, requestId, id: documentId }, actor.subject);
      await stores.logAccess([requestId]);
      return { changed: true };
    });
  }
}
