import { RuleViolation, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { CapLeft } from '@octroi/regulation';
import { grantsBefore, selectedVersion } from './assess-requests.js';
import type { AdoptedRegulation, EligibilityStores, RequestRow } from './ports/stores.js';

/** A grant that somebody is about to decide. */
export interface GrantToReserve {
  readonly requestId: string;
  readonly amountCents: number;
}

/** Whether there is room for it. */
export interface ReservedGrant {
  readonly requestId: string;
  readonly reserved: boolean;
  readonly cap: string | null;
  readonly leftCents: number | null;
}

/**
 * Keeps the sums of grants on the ledger until their decision is known. The households are locked one after the other, so that what one request
 * takes of a cap is seen by the next one; where a cap holds for the whole centre, its reservations follow one another. A reservation that no decision follows stays until the request is decided or withdrawn.
 */
export class ReserveGrants {
  constructor(private readonly unitOfWork: UnitOfWork<EligibilityStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    items: readonly GrantToReserve[],
  ): Promise<Committed<{ results: ReservedGrant[] }>> {
    if (actor.issuer !== 'decision') throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const ids = [...new Set(items.map(({ requestId }) => requestId))];
      await stores.grants.lockHouseholds(siteId, ids);
      const versions = (await stores.regulations.ofSites([siteId])).get(siteId) ?? [];
      if (versions.some(({ assessor }) => assessor.usesCentre)) await stores.grants.lockCentre(siteId);
      const rows = await stores.requests.lock(ids.map((requestId) => ({ siteId, requestId })));
      const siteCommunes = (await stores.sites.communesOf([siteId])).get(siteId) ?? [];
      const results: ReservedGrant[] = [];
      for (const item of items) {
        const row = rows.find(({ requestId }) => requestId === item.requestId);
        const full =
          row === undefined ? null : await fullCap(stores, { row, versions, siteCommunes }, item.amountCents);
        if (full === null && row !== undefined) await stores.grants.reserve(siteId, item.requestId, item.amountCents);
        results.push({
          requestId: item.requestId,
          reserved: full === null,
          cap: full?.code ?? null,
          leftCents: full?.leftCents ?? null,
        });
      }
      return { results };
    });
  }
}

interface Household {
  readonly row: RequestRow;
  readonly versions: readonly AdoptedRegulation[];
  readonly siteCommunes: readonly string[];
}

/** The first cap without room for the amount; a cap that cannot be told is left to whoever decides. */
async function fullCap(
  stores: EligibilityStores,
  { row, versions, siteCommunes }: Household,
  amountCents: number,
): Promise<CapLeft | null> {
  const { submission, household, findings } = row;
  const adopted = selectedVersion(row, versions)?.adopted;
  if (submission === null || adopted === undefined) return null;
  const granted = (await grantsBefore(stores, [{ row, adopted }]))({ row, adopted });
  const left = adopted.assessor.capsLeft({ submission, household, siteCommunes, findings, ...granted });
  return (
    left.find(({ leftCents, leftGrants }) => (leftCents !== null && amountCents > leftCents) || leftGrants === 0) ??
    null
  );
}
