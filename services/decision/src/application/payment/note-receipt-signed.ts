import {
  RuleViolation,
  civilDateAt,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { signReceipt } from '../../domain/payment/payment.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { ListedPayment } from '../ports/payments.js';
import type { DecisionStores } from '../ports/stores.js';

/** Notes that the person signed the receipt of what was handed over. */
export class NoteReceiptSigned {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    { paymentId, signedOn }: { readonly paymentId: string; readonly signedOn: CivilDate },
  ): Promise<Committed<ListedPayment>> {
    const { siteId, actor } = cause;
    requirePaymentWorker(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const [found] = await stores.payments.lockAll(siteId, [paymentId]);
      if (found === undefined) throw new RuleViolation('not-found');
      const payment = signReceipt(found, signedOn, civilDateAt(stores.now));
      await stores.payments.save(siteId, [payment], actor.subject);
      return { payment, file: null };
    });
  }
}
