import { RuleViolation, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { planPayments, type PaymentPart } from '../../domain/payment/payment.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { ListedPayment } from '../ports/payments.js';
import type { DecisionStores } from '../ports/stores.js';

/** Says how what is still to be paid of a grant is paid. */
export class PlanPayments {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    { requestId, parts }: { readonly requestId: string; readonly parts: readonly PaymentPart[] },
  ): Promise<Committed<{ readonly payments: readonly ListedPayment[] }>> {
    const { siteId, actor } = cause;
    requirePaymentWorker(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const payments = await stores.payments.lockOf(siteId, requestId);
      if (payments.length === 0 && (await stores.requests.find(siteId, requestId)) === null)
        throw new RuleViolation('not-found');
      const { replaced, planned } = planPayments(payments, parts, () => stores.newId());
      await stores.payments.save(siteId, replaced, actor.subject);
      await stores.payments.add(siteId, planned, actor.subject);
      await stores.logAccess([requestId]);
      return { payments: await stores.payments.list(siteId, allOf(requestId)) };
    });
  }
}

function allOf(requestId: string) {
  return { requestId, paymentId: null, states: null, after: null, limit: 200 };
}
