import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { approve, going, requireArchivist, withhold, type Visa } from '../../domain/retention/elimination.js';
import type { FileOwners, KeptElimination } from '../ports/eliminations.js';
import type { DecisionStores } from '../ports/stores.js';
import { extentsOf } from './propose-elimination.js';

/** Notes the visa that a person enters: from then on nobody acts on the files that go, and they are erased. */
export class ApproveElimination {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly owners: Pick<FileOwners, 'extentsOf'>,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { eliminationId, ...visa }: Visa & { readonly eliminationId: string },
  ): Promise<Committed<KeptElimination>> {
    requireArchivist(actor);
    const { siteId, correlationId } = cause;
    const known = await this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) =>
      stores.eliminations.find(siteId, eliminationId),
    );
    if (known === null) throw new RuleViolation('not-found');
    const requestIds = going(known.lines).map(({ requestId }) => requestId);
    const extents = await extentsOf(this.owners, { siteId, correlationId, requestIds });
    return this.unitOfWork.run(cause, async (stores) => {
      const kept = await stores.eliminations.lock(siteId, eliminationId);
      if (kept === null) throw new RuleViolation('not-found');
      const today = civilDateAt(stores.now);
      const elimination = approve(kept.elimination, visa, today);
      // Locked, so that a file that somebody opens again at this very moment is seen to be open.
      await stores.requests.lockAll(siteId, requestIds);
      const files = await stores.eliminations.endedOf(siteId, requestIds);
      const asTheyAre = new Map(files.map((file) => [file.requestId, file]));
      const lines = withhold(kept.lines, asTheyAre, { extents, today });
      await stores.eliminations.save(siteId, { elimination, lines }, actor.subject);
      await stores.eliminations.shut(
        siteId,
        going(lines).map(({ requestId }) => requestId),
      );
      return { elimination, lines };
    });
  }
}
