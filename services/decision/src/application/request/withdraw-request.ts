import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { explainNotWithdrawn } from '../../domain/withdrawal.js';
import type { DecisionStores } from '../ports/stores.js';

/** Ends a request without decision. One conditional update decides between this and a decision. */
export class WithdrawRequest {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, reason }: { readonly requestId: string; readonly reason: string },
  ): Promise<Committed<{ readonly changed: boolean }>> {
    if (!hasRole(actor, 'agent', 'secretary', 'manager') || hasRole(actor, 'machine'))
      throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      const withdrawal = { on: civilDateAt(stores.now), reason };
      const withdrawn = await stores.requests.withdraw(cause.siteId, requestId, withdrawal);
      if (withdrawn !== null) {
        await stores.proposals.settle(cause.siteId, [requestId]);
        stores.requestWithdrawn(withdrawn, withdrawal);
        return { changed: true };
      }
      explainNotWithdrawn(await stores.requests.find(cause.siteId, requestId));
      return { changed: false };
    });
  }
}
