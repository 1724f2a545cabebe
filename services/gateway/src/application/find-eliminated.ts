import type { UnitOfWork } from '@octroi/kernel';
import type { CaseKey, GatewayStores } from './ports/stores.js';

/** Tells whether a request that is not known any more went at the end of its time. */
export class FindEliminated {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute({ siteId, requestId }: CaseKey): Promise<boolean> {
    return this.unitOfWork.runForTask({ siteIds: [siteId] }, ({ retention }) =>
      retention.wasEliminated(siteId, requestId),
    );
  }
}
