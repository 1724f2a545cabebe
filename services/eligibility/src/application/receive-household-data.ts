import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { HouseholdFacts } from '@octroi/regulation';
import type { AssessRequests } from './assess-requests.js';
import type { EligibilityStores } from './ports/stores.js';

/** A household's data that became known. */
export interface HouseholdEvent extends EventCause {
  readonly data: Pick<HouseholdFacts, 'quotientFamilial' | 'confirmedByAgent'> & {
    readonly statuses?: readonly { readonly code: string; readonly value: boolean }[];
    readonly taxIncome?: { readonly referenceCents: number; readonly shares: number | null };
    readonly jobseekerBenefits?: { readonly monthlyCents: number };
    readonly childcareShare?: { readonly annualResourcesCents: number; readonly dependentChildren: number | null };
  };
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
        household: householdOf(event.data),
        sequence: event.sequence,
        cause: event,
      }));
      await stores.regulations.holdStill(fresh.map(({ siteId }) => siteId));
      await stores.requests.keepHouseholds(arrived);
      await this.assessRequests.execute(stores, arrived);
    });
  }
}

/** Only values enter the rules: the rest of the answer must not make two assessments differ. */
function householdOf({ quotientFamilial, confirmedByAgent, ...rest }: HouseholdEvent['data']): HouseholdFacts {
  const { statuses = [], taxIncome, jobseekerBenefits, childcareShare } = rest;
  return {
    quotientFamilial: quotientFamilial === null ? null : { value: quotientFamilial.value },
    confirmedByAgent,
    ...(statuses.length === 0
      ? {}
      : { statuses: Object.fromEntries(statuses.map(({ code, value }) => [code, value])) }),
    ...(taxIncome === undefined
      ? {}
      : { taxIncome: { euros: euros(taxIncome.referenceCents), shares: taxIncome.shares } }),
    ...(jobseekerBenefits === undefined ? {} : { jobseekerBenefits: { euros: euros(jobseekerBenefits.monthlyCents) } }),
    ...(childcareShare === undefined
      ? {}
      : {
          childcareShare: {
            euros: euros(childcareShare.annualResourcesCents),
            children: childcareShare.dependentChildren,
          },
        }),
  };
}

/** Rules count in euros. */
function euros(cents: number): number {
  return cents / 100;
}
