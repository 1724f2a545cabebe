import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { HouseholdFacts } from '@octroi/regulation';
import type { AssessRequests } from './assess-requests.js';
import type { EligibilityStores } from './ports/stores.js';

/** A household's data that became known. */
export interface HouseholdEvent extends EventCause {
  readonly data: HouseholdFacts;
}

/** Keeps household data and assesses the requests that waited for them; other data than last time assess again. */
export class ReceiveHouseholdData {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly assessRequests: AssessRequests,
  ) {}

  async execute(events: readonly HouseholdEvent[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const arrived = fresh.map((event) => ({
        siteId: event.siteId,
        requestId: event.subject,
        household: { quotientFamilial: valueOf(event.data), confirmedByAgent: event.data.confirmedByAgent },
        sequence: event.sequence,
        cause: event,
      }));
      await stores.regulations.holdStill(fresh.map(({ siteId }) => siteId));
      await stores.requests.keepHouseholds(arrived);
      await this.assessRequests.execute(stores, arrived);
    });
  }
}

/** Only the value enters the rules: the rest of the answer must not make two assessments differ. */
function valueOf({ quotientFamilial }: HouseholdFacts): HouseholdFacts['quotientFamilial'] {
  return quotientFamilial === null ? null : { value: quotientFamilial.value };
}
