import type { Actor, CommandCause, UnitOfWork } from '@octroi/kernel';
import { requireArchivist, type Hold } from '../../domain/retention/elimination.js';
import type { KeptElimination } from '../ports/eliminations.js';
import type { DecisionStores } from '../ports/stores.js';

/** Tells what is proposed, what went, and what is protected. */
export class ListEliminations {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    { siteId }: CommandCause,
  ): Promise<{ readonly items: readonly KeptElimination[]; readonly holds: readonly Hold[] }> {
    requireArchivist(actor);
    return this.unitOfWork.runForTask({ siteIds: [siteId] }, async ({ eliminations }) => ({
      items: await eliminations.list(siteId),
      holds: await eliminations.holds(siteId),
    }));
  }
}
