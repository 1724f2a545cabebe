import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { EmergencyNote } from './ports/protections.js';
import type { AccessFilters, AccessRow, IntakeStores, LookupNote } from './ports/stores.js';

/** A page of reads, with the alerts of the site. */
export interface AccessPage {
  readonly items: readonly AccessRow[];
  readonly more: boolean;
  readonly alerts: readonly LookupNote[];
  readonly emergencies: readonly EmergencyNote[];
}

/** Tells the data protection officer who read personal data, when and what for. Asking is logged too. */
export class ListAccesses {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, filters: AccessFilters): Promise<AccessPage> {
    if (!hasRole(actor, 'dpo')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      const rows = await stores.accesses.list(siteId, { ...filters, limit: filters.limit + 1 });
      if (filters.requestId !== null) await stores.logAccess([filters.requestId]);
      const alerts = await stores.accesses.alerts(siteId);
      const emergencies = await stores.protections.emergencies(siteId);
      return { items: rows.slice(0, filters.limit), more: rows.length > filters.limit, alerts, emergencies };
    });
    return result;
  }
}
