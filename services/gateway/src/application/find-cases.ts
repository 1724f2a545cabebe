import type { UnitOfWork } from '@octroi/kernel';
import type { CaseSummary, GatewayStores } from './ports/stores.js';

/** Adds to what an owner found where each request stands, in the owner's order; a request not known here yet is left out. */
export class FindCases {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute<Found extends { readonly requestId: string }>(
    siteId: string,
    found: readonly Found[],
  ): Promise<readonly (readonly [Found, CaseSummary])[]> {
    if (found.length === 0) return [];
    const ids = found.map(({ requestId }) => requestId);
    const known = await this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) => stores.cases.find(siteId, ids));
    const byId = new Map(known.map((one) => [one.requestId, one]));
    return found.flatMap((one) => {
      const summary = byId.get(one.requestId);
      return summary === undefined ? [] : [[one, summary] as const];
    });
  }
}
