import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { StoredDocument } from './ports/documents.js';
import type { IntakeStores } from './ports/stores.js';

/** A scan with its content. */
export interface OpenedDocument {
  readonly document: StoredDocument;
  readonly content: Uint8Array;
}

/** Gives a scan; each reading is logged. */
export class ReadDocument {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, documentId }: { readonly requestId: string; readonly documentId: string },
  ): Promise<OpenedDocument> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      const document = (await stores.documents.of(siteId, requestId)).find(({ id }) => id === documentId);
      if (document === undefined) throw new RuleViolation('not-found');
      await stores.logAccess([requestId]);
      return { document, content: await stores.documents.content({ siteId, requestId, id: documentId }) };
    });
    return result;
  }
}
