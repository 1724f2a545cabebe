import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { DecisionStores } from '../ports/stores.js';

/** The regulation was applied to a request. */
export interface RequestAssessed extends EventCause {
  readonly data: {
    readonly conditions: readonly {
      readonly outcome: 'met' | 'not-met' | 'to-assess';
      readonly explanation: string;
    }[];
  };
}

/** Keeps of the latest assessment of each request the conditions that are not met: a refusal may have to say them. */
export class AssessRequests {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(events: readonly RequestAssessed[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      await stores.requests.assess(
        fresh.map(({ siteId, subject, sequence, data }) => ({
          ...{ siteId, id: subject, sequence },
          unmetConditions: data.conditions
            .filter(({ outcome }) => outcome === 'not-met')
            .map(({ explanation }) => explanation),
        })),
      );
    });
  }
}
