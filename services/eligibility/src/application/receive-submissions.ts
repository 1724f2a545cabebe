import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { SubmissionFacts } from '@octroi/regulation';
import type { AssessRequests } from './assess-requests.js';
import type { Applicants, EligibilityStores } from './ports/stores.js';

/** A request that was filed. */
export interface SubmissionEvent extends EventCause {
  readonly data: SubmissionFacts;
  readonly applicants?: Applicants;
}

/** Keeps the facts of filed requests, and assesses those that need nothing else or whose data came first. */
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
