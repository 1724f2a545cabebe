import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { EligibilityStores } from './ports/stores.js';

/** Frees what was reserved for requests that their households withdrew. */
export class FreeReservations {
  constructor(private readonly unitOfWork: UnitOfWork<EligibilityStores>) {}

  async execute(events: readonly EventCause[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const keys = fresh.map(({ siteId, subject, sequence }) => ({ siteId, requestId: subject, sequence }));
      await stores.grants.settle(keys.map((key) => ({ ...key, cents: null })));
      await stores.requests.close(keys);
    });
  }
}
