import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type CivilDate,
  type CommandCause,
  type UnitOfWork,
} from '@octroi/kernel';
import type { KeptLoan } from '../ports/loans.js';
import type { DecisionStores } from '../ports/stores.js';

/** Gives those of some requests that are loans, with the day on which they stand so. */
export class ListLoans {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    requestIds: readonly string[],
  ): Promise<{ readonly loans: readonly KeptLoan[]; readonly today: CivilDate }> {
    const { siteId, actor } = cause;
    if (!hasRole(actor, 'agent', 'secretary', 'member', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => ({
      loans: await stores.loans.of(siteId, requestIds),
      today: civilDateAt(stores.now),
    }));
    return result;
  }
}
