import { RuleViolation, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { CapLeft, GrantFacts } from '@octroi/regulation';
import { selectedVersion } from './assess-requests.js';
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
 * takes of a cap is seen by the next one. A reservation that no decision follows stays until the request is decided or withdrawn.
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
      const rows = await stores.requests.lock(ids.map((requestId) => ({ siteId, requestId })));
      const versions = (await stores.regulations.ofSites([siteId])).get(siteId) ?? [];
      const siteCommunes = (await stores.sites.communesOf([siteId])).get(siteId) ?? [];
      const results: ReservedGrant[] = [];
      for (const item of items) {
        const row = rows.find(({ requestId }) => requestId === item.requestId);
        const history = row === undefined ? [] : await historyOf(stores, row);
        const full = row === undefined ? null : fullCap({ row, versions, siteCommunes, history }, item.amountCents);
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

async function historyOf(stores: EligibilityStores, row: RequestRow): Promise<readonly GrantFacts[]> {
  return (await stores.grants.historiesOf([row])).get(row.requestId) ?? [];
}

interface Household {
  readonly row: RequestRow;
  readonly versions: readonly AdoptedRegulation[];
  readonly siteCommunes: readonly string[];
  readonly history: readonly GrantFacts[];
}

/** The first cap without room for the amount; a cap that cannot be told is left to whoever decides. */
function fullCap({ row, versions, siteCommunes, history }: Household, amountCents: number): CapLeft | null {
  const { submission, household, findings } = row;
  const found = selectedVersion(row, versions);
  if (submission === null || found === null) return null;
  const left = found.adopted.assessor.capsLeft({ submission, household, siteCommunes, history, findings });
  return (
    left.find(({ leftCents, leftGrants }) => (leftCents !== null && amountCents > leftCents) || leftGrants === 0) ??
    null
  );
}
