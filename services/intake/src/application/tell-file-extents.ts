import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { FileExtent } from './ports/retention.js';
import type { IntakeStores } from './ports/stores.js';

/** Tells decision how much files are and when their people were last seen: what a proposal of elimination needs. Nothing personal is given. */
export class TellFileExtents {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestIds: readonly string[]): Promise<readonly FileExtent[]> {
    if (!hasRole(actor, 'service')) throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.runForTask({ siteIds: [cause.siteId] }, ({ retention }) =>
      retention.extents(cause.siteId, requestIds),
    );
  }
}
