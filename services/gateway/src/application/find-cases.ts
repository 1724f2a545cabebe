import type { UnitOfWork } from '@octroi/kernel';
import type { CaseSummary, GatewayStores, Viewer } from './ports/stores.js';

/** Adds to what an owner found where each request stands, in the owner's order; a request not known here yet, or not to the viewer, is left out. */
export class FindCases {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute<Found extends { readonly requestId: string }>(
    { siteId, hidden }: Viewer,
    asked: readonly Found[],
  ): Promise<readonly (readonly [Found, CaseSummary])[]> {
    const found = asked.filter(({ requestId }) => !hidden.has(requestId));
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
