import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { IntakeStores, StoredDraft } from './ports/stores.js';

/** Gives somebody their own drafts. */
export class ListDrafts {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause): Promise<readonly StoredDraft[]> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, (stores) => stores.drafts.of(cause.siteId, actor.subject));
    return result;
  }
}
