import { RuleViolation, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { cancel, requireArchivist } from '../../domain/retention/elimination.js';
import type { KeptElimination } from '../ports/eliminations.js';
import type { DecisionStores } from '../ports/stores.js';

/** Gives a proposal up: its files may be proposed again. */
export class CancelElimination {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, id: string): Promise<Committed<KeptElimination>> {
    requireArchivist(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const kept = await stores.eliminations.lock(cause.siteId, id);
      if (kept === null) throw new RuleViolation('not-found');
      const cancelled = { ...kept, elimination: cancel(kept.elimination) };
      await stores.eliminations.save(cause.siteId, cancelled, null);
      return cancelled;
    });
  }
}
