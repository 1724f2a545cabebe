import {
  RuleViolation,
  civilDateAt,
  yearOf,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { settlePayment } from '../../domain/payment/payment.js';
import { keepReturned, requirePaymentKeeper } from './keep-payments.js';
import type { DecisionStores } from '../ports/stores.js';

interface SettlementCommand {
  readonly paymentIds: readonly string[];
  readonly outcome: 'paid' | 'rejected';
  readonly on: CivilDate;
  readonly reason: string | null;
}

/** Notes what the accountant says became of payments: all of them or none. What is paid is spent of its envelopes. */
export class SettlePayments {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    { paymentIds, outcome, on, reason }: SettlementCommand,
  ): Promise<Committed<{ readonly settled: number }>> {
    const { siteId, actor } = cause;
    requirePaymentKeeper(actor);
    const ids = [...new Set(paymentIds)];
    return this.unitOfWork.run(cause, async (stores) => {
      const found = await stores.payments.lockAll(siteId, ids);
      if (found.length < ids.length) throw new RuleViolation('not-found');
      const today = civilDateAt(stores.now);
      const settled = found.map((payment) => settlePayment(payment, { outcome, on, reason, today }));
      const payments = settled.map(({ payment }) => payment);
      if (outcome === 'paid') await stores.payments.save(siteId, payments, actor.subject);
      else await keepReturned(stores, siteId, { payments, by: actor.subject });
      await stores.budget.spend(
        siteId,
        settled.map(({ payment: { aid, decidedOn }, spentCents: cents }) => ({ aid, year: yearOf(decidedOn), cents })),
      );
      return { settled: settled.length };
    });
  }
}
