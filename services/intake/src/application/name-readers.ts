import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { nameReaders } from '../domain/protection.js';
import type { IntakeStores } from './ports/stores.js';

/** A manager says who reads a protected file, which they need not read themselves: somebody must when its readers are away. */
export class NameReaders {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, readerIds }: { readonly requestId: string; readonly readerIds: readonly string[] },
  ): Promise<Committed<{ changed: boolean }>> {
    if (!hasRole(actor, 'manager')) throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      const file = await stores.protections.protectedFile(siteId, requestId);
      if (file === null || file.protection === null) throw new RuleViolation('not-found');
      const protection = nameReaders(file.protection, readerIds, { subject: actor.subject, isManager: true });
      const kind = 'readers-named';
      const change = { file: { ...file, protection }, kind, by: actor.subject, motive: null } as const;
      await stores.logAccess([requestId]);
      for (const kept of await stores.protections.change(siteId, change))
        stores.requestProtected({ ...kept, siteId, readerIds: protection.readerIds });
      return { changed: true };
    });
  }
}
