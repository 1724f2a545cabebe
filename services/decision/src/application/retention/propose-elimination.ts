import {
  RuleViolation,
  civilDateAt,
  yearOf,
  type Actor,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { proposeFiles, requireArchivist } from '../../domain/retention/elimination.js';
import { endedBefore, type EndedFile, type FileExtent } from '../../domain/retention/retention.js';
import type { FileOwners, KeptElimination } from '../ports/eliminations.js';
import type { DecisionStores } from '../ports/stores.js';

/** Files looked at for one proposal. */
const MOST_EXAMINED = 5_000;
/** Files that intake is asked about at a time. */
const ASKED = 1_000;

/** Proposes to eliminate the files whose time is over. Nothing goes before somebody enters the visa of the archives. */
export class ProposeElimination {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly owners: Pick<FileOwners, 'extentsOf'>,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { sampleEvery }: { readonly sampleEvery: number },
  ): Promise<Committed<KeptElimination>> {
    requireArchivist(actor);
    const { siteId, correlationId } = cause;
    const looked = await this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) => endedIn(stores, siteId));
    const ids = looked.map(({ requestId }) => requestId);
    const extents = await extentsOf(this.owners, { siteId, correlationId, requestIds: ids });
    return this.unitOfWork.run(cause, async (stores) => {
      const today = civilDateAt(stores.now);
      const number = await stores.eliminations.nextNumber(siteId, yearOf(today));
      const grantedBefore = await stores.eliminations.grantedBefore(siteId);
      // Asked again under the lock: what another proposal named meanwhile is not named twice.
      const files = await endedIn(stores, siteId);
      const { examined, lines } = proposeFiles(files, extents, { today, sampleEvery, grantedBefore });
      if (lines.length === 0) throw new RuleViolation('nothing-to-eliminate');
      const intermediate = examined.intermediate + (await grantedNotDue(stores, siteId, today));
      const elimination = {
        ...{ id: stores.newId(), year: yearOf(today), number, state: 'proposed' as const, madeOn: today, sampleEvery },
        ...{ examined: { ...examined, intermediate }, visa: null, executedOn: null },
      };
      await stores.eliminations.add(siteId, { elimination, lines }, actor.subject);
      return { elimination, lines };
    });
  }
}

function endedIn(stores: DecisionStores, siteId: string): Promise<readonly EndedFile[]> {
  const today = civilDateAt(stores.now);
  const before = {
    granted: endedBefore('granted', today),
    refused: endedBefore('refused', today),
    dropped: endedBefore('dropped', today),
  };
  return stores.eliminations.ended(siteId, before, MOST_EXAMINED);
}

function grantedNotDue(stores: DecisionStores, siteId: string, today: CivilDate): Promise<number> {
  return stores.eliminations.countGranted(siteId, endedBefore('granted', today), endedBefore('refused', today));
}

/** Asks intake in portions. */
export async function extentsOf(
  owners: Pick<FileOwners, 'extentsOf'>,
  { requestIds, ...asked }: Parameters<FileOwners['extentsOf']>[0],
): Promise<ReadonlyMap<string, FileExtent>> {
  const found = new Map<string, FileExtent>();
  for (let from = 0; from < requestIds.length; from += ASKED) {
    const portion = requestIds.slice(from, from + ASKED);
    for (const [id, extent] of await owners.extentsOf({ ...asked, requestIds: portion })) found.set(id, extent);
  }
  return found;
}
