import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { IntakeStores } from './ports/stores.js';

/** A site that was registered or described anew. */
export interface SiteRegistration extends EventCause {
  readonly data: { readonly referencePrefix: string };
}

/** Keeps the prefix of each site for the numbering of its requests. */
export class RegisterSites {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(events: readonly SiteRegistration[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      await stores.sites.register(
        fresh.map(({ siteId, sequence, data }) => ({ siteId, sequence, referencePrefix: data.referencePrefix })),
      );
    });
  }
}
