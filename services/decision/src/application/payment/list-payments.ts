import { RuleViolation, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { requirePaymentWorker } from './keep-payments.js';
import type { ListedPayment, PaymentFilters } from '../ports/payments.js';
import type { DecisionStores } from '../ports/stores.js';

/** Lists payments, of a request or of the site by their state. A creditor says much of a person: it leaves a row in the access log. */
export class ListPayments {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    filters: PaymentFilters,
  ): Promise<{ readonly items: readonly ListedPayment[]; readonly more: boolean }> {
    const { siteId, actor } = cause;
    requirePaymentWorker(actor);
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const found = await stores.payments.list(siteId, { ...filters, limit: filters.limit + 1 });
      if (found.length === 0 && filters.paymentId !== null) throw new RuleViolation('not-found');
      const items = found.slice(0, filters.limit);
      await stores.logAccess([...new Set(items.map(({ payment }) => payment.requestId))]);
      return { items, more: found.length > filters.limit };
    });
    return result;
  }
}
