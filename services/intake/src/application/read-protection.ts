import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Protection } from '../domain/protection.js';
import type { ProtectionActRow } from './ports/protections.js';
import type { IntakeStores } from './ports/stores.js';

/** Tells how a file is protected, and what was done about it; logs it. */
export class ReadProtection {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    requestId: string,
  ): Promise<{ readonly protection: Protection | null; readonly acts: readonly ProtectionActRow[] }> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      if ((await stores.requests.findAll(siteId, [requestId])).length === 0) throw new RuleViolation('not-found');
      await stores.logAccess([requestId]);
      const [held] = await stores.protections.of([{ siteId, id: requestId }]);
      return { protection: held?.protection ?? null, acts: await stores.protections.acts(siteId, requestId) };
    });
    return result;
  }
}
