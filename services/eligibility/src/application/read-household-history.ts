import {
  RuleViolation,
  addMonths,
  civilDate,
  hasRole,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { EligibilityStores, HouseholdGrant } from './ports/stores.js';

/** What a household received, and what else it asks for. */
export interface HouseholdHistoryView {
  readonly since: string;
  readonly grants: readonly HouseholdGrant[];
  readonly running: readonly string[];
}

const MONTHS = 12;

/** Tells what the household of a request received over twelve months, by identifiers. */
export class ReadHouseholdHistory {
  constructor(private readonly unitOfWork: UnitOfWork<EligibilityStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<Committed<HouseholdHistoryView>> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      const key = { siteId: cause.siteId, requestId };
      const since = addMonths(civilDate(stores.today), -MONTHS);
      const grants = await stores.grants.grantsSince(key, since);
      const running = (await stores.grants.neighboursOf([key])).map((other) => other.requestId);
      await stores.logAccess([requestId]);
      return { since, grants, running };
    });
  }
}
