import type { UnitOfWork } from '@octroi/kernel';
import type { GatewayStores } from './ports/stores.js';

/** Finds which requests of a site do not exist for somebody: protected files of which they are no reader. */
export class FindHidden {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute(siteId: string, subject: string): Promise<ReadonlySet<string>> {
    const hidden = await this.unitOfWork.runForTask({ siteIds: [siteId] }, ({ cases }) =>
      cases.hiddenFrom(siteId, subject),
    );
    return new Set(hidden);
  }
}
