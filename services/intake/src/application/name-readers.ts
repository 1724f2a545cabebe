import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { mayRead, nameReaders } from '../domain/protection.js';
import type { EmergencyAlarm } from './ports/alarm.js';
import type { IntakeStores } from './ports/stores.js';

/** A manager says who reads a protected file, which they need not read themselves: somebody must when its readers are away. From outside it is an emergency, of which the data protection officer is told. */
export class NameReaders {
  constructor(
    private readonly unitOfWork: UnitOfWork<IntakeStores>,
    private readonly alarm: EmergencyAlarm,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, readerIds }: { readonly requestId: string; readonly readerIds: readonly string[] },
  ): Promise<Committed<{ changed: boolean }>> {
    if (!hasRole(actor, 'manager')) throw new RuleViolation('role-not-allowed');
    const seen = { fromOutside: false };
    const committed = await this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      const file = await stores.protections.protectedFile(siteId, requestId);
      if (file === null || file.protection === null) throw new RuleViolation('not-found');
      const protection = nameReaders(file.protection, readerIds, { subject: actor.subject, isManager: true });
      seen.fromOutside = !mayRead(file.protection, actor.subject);
      const kind = seen.fromOutside ? 'readers-named-from-outside' : 'readers-named';
      const change = { file: { ...file, protection }, kind, by: actor.subject, motive: null } as const;
      await stores.logAccess([requestId]);
      for (const kept of await stores.protections.change(siteId, change))
        stores.requestProtected({ ...kept, siteId, readerIds: protection.readerIds });
      return { changed: true };
    });
    if (seen.fromOutside) this.alarm.readersNamedFromOutside();
    return committed;
  }
}
