import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { DecisionStores } from '../ports/stores.js';

/** A site was registered or described anew. */
export interface SiteRegistration extends EventCause {
  readonly data: { readonly communeCodes: readonly string[] };
}

/** Keeps the communes of each site: a letter names the commune of an address. */
export class RegisterSites {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(events: readonly SiteRegistration[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      await stores.sites.register(
        fresh.map(({ siteId, sequence, data }) => ({ siteId, sequence, communeCodes: data.communeCodes })),
      );
    });
  }
}
