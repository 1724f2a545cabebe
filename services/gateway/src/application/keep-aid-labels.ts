import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { GatewayStores } from './ports/stores.js';

/** A regulation that a site adopted. */
export interface AdoptedRegulation extends EventCause {
  readonly data: {
    readonly version: string;
    readonly aids: readonly { readonly code: string; readonly label: string }[];
  };
}

/** Keeps what the regulations call their aids, for the lists. */
export class KeepAidLabels {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute(events: readonly AdoptedRegulation[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const labels = fresh.flatMap(({ siteId, data: { version, aids } }) =>
        aids.map(({ code, label }) => ({ siteId, code, label, version })),
      );
      await stores.cases.keepLabels(labels);
    });
  }
}
