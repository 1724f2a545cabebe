import { RuleViolation, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { requireArchivist } from '../../domain/retention/elimination.js';
import type { KeptElimination } from '../ports/eliminations.js';
import type { DecisionStores } from '../ports/stores.js';

/** Shows a proposal, file by file. */
export class ShowElimination {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, { siteId }: CommandCause, id: string): Promise<KeptElimination> {
    requireArchivist(actor);
    const kept = await this.unitOfWork.runForTask({ siteIds: [siteId] }, ({ eliminations }) =>
      eliminations.find(siteId, id),
    );
    if (kept === null) throw new RuleViolation('not-found');
    return kept;
  }
}
