import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { SubmissionFacts } from '@octroi/regulation';
import type { AssessRequests } from './assess-requests.js';
import type { Applicants, EligibilityStores } from './ports/stores.js';

/** A request that was filed, or corrected. */
export interface SubmissionEvent extends EventCause {
  readonly data: SubmissionFacts;
  readonly applicants?: Applicants;
}

/** Keeps the facts of requests as they are filed and corrected, and assesses those that need nothing else, whose data came first, or whose facts changed. */
export class ReceiveSubmissions {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly assessRequests: AssessRequests,
  ) {}

  async execute(events: readonly SubmissionEvent[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const arrived = fresh.map((event) => ({
        siteId: event.siteId,
        requestId: event.subject,
        sequence: event.sequence,
        submission: event.data,
        applicants: event.applicants ?? null,
        cause: event,
      }));
      await stores.regulations.holdStill(fresh.map(({ siteId }) => siteId));
      await stores.requests.keepSubmissions(arrived);
      await this.assessRequests.execute(stores, arrived);
    });
  }
}
