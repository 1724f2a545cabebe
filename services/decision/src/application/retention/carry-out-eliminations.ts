import { civilDateAt, crashPoint, type UnitOfWork } from '@octroi/kernel';
import { OWNERS, isCarriedOut, type Owner } from '../../domain/retention/elimination.js';
import type { ApprovedEliminations, FileOwners } from '../ports/eliminations.js';
import type { DecisionStores } from '../ports/stores.js';

/** Files erased at a time: what a kill may have to repeat. */
const BATCH = 50;

interface Portion {
  readonly siteId: string;
  readonly id: string;
  readonly owner: Owner;
}

/** Erases, owner by owner, the files whose elimination has its visa. It goes on where it was, after any stop: what is noted as erased is erased. */
export class CarryOutEliminations {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly approved: ApprovedEliminations,
    private readonly owners: Pick<FileOwners, 'erase'>,
  ) {}

  /** @returns how many files went, each counted once for each owner. @throws the failure of an owner, after the others had their turn */
  async execute(): Promise<number> {
    let erased = 0;
    const failures: unknown[] = [];
    for (const { siteId, id } of await this.approved.all()) {
      for (const owner of OWNERS) {
        try {
          erased += await this.eraseAt({ siteId, id, owner });
        } catch (error) {
          failures.push(error);
        }
      }
      await this.finish(siteId, id);
    }
    if (failures.length > 0) throw failures[0];
    return erased;
  }

  private async eraseAt(portion: Portion): Promise<number> {
    for (let erased = 0; ;) {
      const requestIds = await this.leftOf(portion);
      if (requestIds.length === 0) return erased;
      await (portion.owner === 'decision' ? this.eraseHere(portion, requestIds) : this.eraseThere(portion, requestIds));
      erased += requestIds.length;
      crashPoint('decision:after-erasure');
    }
  }

  private leftOf({ siteId, id, owner }: Portion): Promise<readonly string[]> {
    return this.unitOfWork.runForTask({ siteIds: [siteId] }, ({ eliminations }) =>
      eliminations.left(siteId, { id, owner, limit: BATCH }),
    );
  }

  private async eraseThere({ siteId, id, owner }: Portion, requestIds: readonly string[]): Promise<void> {
    if (owner === 'decision') return;
    await this.owners.erase({ siteId, owner, requestIds });
    await this.unitOfWork.runForTask({ siteIds: [siteId] }, ({ eliminations }) =>
      eliminations.noteErased(siteId, { id, owner, requestIds }),
    );
  }

  private eraseHere({ siteId, id, owner }: Portion, requestIds: readonly string[]): Promise<void> {
    return this.unitOfWork.runForTask({ siteIds: [siteId] }, async ({ eliminations, now }) => {
      await eliminations.erase(siteId, requestIds, civilDateAt(now));
      await eliminations.noteErased(siteId, { id, owner, requestIds });
    });
  }

  private finish(siteId: string, id: string): Promise<void> {
    return this.unitOfWork.runForTask({ siteIds: [siteId] }, async ({ eliminations, now }) => {
      const kept = await eliminations.lock(siteId, id);
      if (kept?.elimination.state !== 'approved' || !isCarriedOut(kept.lines)) return;
      const elimination = { ...kept.elimination, state: 'executed' as const, executedOn: civilDateAt(now) };
      await eliminations.save(siteId, { elimination, lines: kept.lines }, null);
    });
  }
}
