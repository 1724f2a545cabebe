import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { mayChange } from '../domain/protection.js';
import type { IntakeStores } from './ports/stores.js';

/** Lifts the protection of a file, with the motive: it exists again for everybody of the centre. */
export class LiftProtection {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, motive }: { readonly requestId: string; readonly motive: string },
  ): Promise<Committed<{ changed: boolean }>> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      const file = await stores.protections.fileOf(siteId, requestId);
      if (file === null) throw new RuleViolation('not-found');
      if (file.protection === null) throw new RuleViolation('not-protected');
      if (!mayChange(file.protection, { subject: actor.subject, isManager: hasRole(actor, 'manager') }))
        throw new RuleViolation('role-not-allowed');
      const change = { file: { ...file, protection: null }, kind: 'lifted', by: actor.subject, motive } as const;
      await stores.logAccess([requestId]);
      for (const kept of await stores.protections.change(siteId, change)) stores.protectionLifted({ ...kept, siteId });
      return { changed: true };
    });
  }
}
