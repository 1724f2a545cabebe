import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { protect, type ProtectionWish } from '../domain/protection.js';
import type { IntakeStores } from './ports/stores.js';

/** Protects the requests of an applicant, or changes their protection: they exist for the readers alone from then on. */
export class ProtectFile {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, ...wish }: ProtectionWish & { readonly requestId: string },
  ): Promise<Committed<{ changed: boolean }>> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      const file = await stores.protections.fileOf(siteId, requestId);
      if (file === null) throw new RuleViolation('not-found');
      const by = { subject: actor.subject, isManager: hasRole(actor, 'manager') };
      const protection = protect(file.protection, wish, { by, at: stores.now });
      const kind = file.protection === null ? 'protected' : 'changed';
      const change = { file: { ...file, protection }, kind, by: actor.subject, motive: null } as const;
      await stores.logAccess([requestId]);
      for (const kept of await stores.protections.change(siteId, change))
        stores.requestProtected({ ...kept, siteId, readerIds: protection.readerIds });
      return { changed: true };
    });
  }
}
