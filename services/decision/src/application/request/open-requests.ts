import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { Submission } from '../../domain/aid-request.js';
import type { DecisionStores } from '../ports/stores.js';

/** A request was filed, or its facts were corrected. */
export interface RequestFiled extends EventCause {
  readonly data: Submission;
}

/** Opens a row for each request that was filed, and takes up what was corrected before its end. */
export class OpenRequests {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(events: readonly RequestFiled[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      await stores.requests.open(
        fresh.map(({ siteId, subject, sequence, data }) => ({ siteId, id: subject, sequence, submission: data })),
      );
    });
  }
}
