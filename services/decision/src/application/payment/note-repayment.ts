import { RuleViolation, civilDateAt, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { repay, type Repayment } from '../../domain/payment/loan.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { KeptLoan } from '../ports/loans.js';
import type { DecisionStores } from '../ports/stores.js';

/** Notes what a person paid back of their loan. */
export class NoteRepayment {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    { requestId, ...repayment }: Repayment & { readonly requestId: string },
  ): Promise<Committed<KeptLoan>> {
    const { siteId, actor } = cause;
    requirePaymentWorker(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const kept = await stores.loans.lockOf(siteId, requestId);
      if (kept === null) throw new RuleViolation('not-found');
      const { loan } = kept;
      const repayments = repay(loan, kept.repayments, { repayment, today: civilDateAt(stores.now) });
      await stores.loans.addRepayment(siteId, loan.id, { repayment, by: actor.subject });
      return { loan, repayments };
    });
  }
}
