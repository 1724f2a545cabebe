import { RuleViolation, civilDateAt, yearOf, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { handOver, type Payment } from '../../domain/payment/payment.js';
import { handOverCash } from '../../domain/payment/regie.js';
import { handOverVouchers, requireNoVouchers } from '../../domain/payment/voucher.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { ListedPayment } from '../ports/payments.js';
import type { DecisionStores } from '../ports/stores.js';

interface HandOverCommand {
  readonly paymentId: string;
  readonly voucherNumbers: readonly string[];
}

/** Hands over to the person what the centre pays itself: vouchers out of its stock, or cash of its imprest. */
export class HandOverPayment {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    { paymentId, voucherNumbers }: HandOverCommand,
  ): Promise<Committed<ListedPayment>> {
    const { siteId, actor } = cause;
    requirePaymentWorker(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const [found] = await stores.payments.lockAll(siteId, [paymentId]);
      if (found === undefined) throw new RuleViolation('not-found');
      const { payment, spentCents: cents } = handOver(found, civilDateAt(stores.now));
      if (payment.mode === 'regie') {
        requireNoVouchers(voucherNumbers);
        await takeCash(stores, cause, payment);
      } else await takeVouchers(stores, cause, { payment, numbers: voucherNumbers });
      await stores.payments.save(siteId, [payment], actor.subject);
      await stores.budget.spend(siteId, [{ aid: payment.aid, year: yearOf(payment.decidedOn), cents }]);
      await stores.logAccess([payment.requestId]);
      return { payment, file: null };
    });
  }
}

async function takeVouchers(
  stores: DecisionStores,
  { siteId, actor }: CommandCause,
  { payment, numbers }: { readonly payment: Payment; readonly numbers: readonly string[] },
): Promise<void> {
  const stock = await stores.tills.lockVouchers(siteId, numbers);
  const handed = handOverVouchers(stock, { numbers, today: civilDateAt(stores.now) }, payment);
  await stores.tills.saveVouchers(siteId, handed, { by: actor.subject, note: null });
}

async function takeCash(stores: DecisionStores, { siteId, actor }: CommandCause, payment: Payment): Promise<void> {
  const before = await stores.tills.lockRegie(siteId);
  if (before === null) throw new RuleViolation('no-regie');
  const regie = handOverCash(before, payment, actor.subject);
  await stores.tills.saveRegie(siteId, regie);
  const { id: paymentId, amountCents, decisionLabel: reference } = payment;
  const movement = { id: stores.newId(), kind: 'hand-over', amountCents, reference, paymentId } as const;
  const after = { balanceCents: regie.balanceCents, on: civilDateAt(stores.now) };
  await stores.tills.addMovement(siteId, { ...movement, ...after }, actor.subject);
}
