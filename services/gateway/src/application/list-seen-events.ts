import type { UnitOfWork } from '@octroi/kernel';
import type { GatewayStores, SeenEvent } from './ports/stores.js';

/** What the gateway has shown of some requests lately: an owner must not answer as if it had not happened. */
export class ListSeenEvents {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute(siteId: string, requestIds: readonly string[]): Promise<readonly SeenEvent[]> {
    if (requestIds.length === 0) return [];
    return this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) => stores.cases.recentEvents(siteId, requestIds));
  }
}
