import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { DecisionStores } from '../ports/stores.js';

/** A version of a regulation was adopted. */
export interface RegulationAdoption extends EventCause {
  readonly data: {
    readonly version: string;
    readonly capped?: boolean;
    readonly aids: readonly { readonly code: string; readonly label: string }[];
  };
}

/** Keeps what each regulation calls its aids: papers name them in words. */
export class AdoptRegulations {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(events: readonly RegulationAdoption[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      await stores.sites.adopt(
        fresh.flatMap(({ siteId, data }) =>
          data.aids.map(({ code, label }) => ({
            ...{ siteId, regulation: data.version, aid: code, label },
            capped: data.capped ?? false,
          })),
        ),
      );
    });
  }
}
