import { RuleViolation, civilDateAt, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { cancelFile } from '../../domain/payment/payment-file.js';
import { callBack } from '../../domain/payment/payment.js';
import { keepReturned, requirePaymentKeeper } from './keep-payments.js';
import type { ListedFile } from '../ports/payments.js';
import type { DecisionStores } from '../ports/stores.js';

/** Calls a file back: what it ordered is to be paid again. Its number stays taken. */
export class CancelPaymentFile {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    { fileId, reason }: { readonly fileId: string; readonly reason: string },
  ): Promise<Committed<ListedFile>> {
    const { siteId, actor } = cause;
    requirePaymentKeeper(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const file = await stores.payments.lockFile(siteId, fileId);
      if (file === null) throw new RuleViolation('not-found');
      const lines = await stores.payments.linesOf(siteId, fileId);
      const payments = await stores.payments.lockAll(
        siteId,
        lines.map(({ paymentId }) => paymentId),
      );
      const cancelled = cancelFile(file, payments, { on: civilDateAt(stores.now), reason });
      await stores.payments.cancelFile(siteId, cancelled, actor.subject);
      await keepReturned(stores, siteId, { payments: payments.map(callBack), by: actor.subject });
      return { file: cancelled, awaited: 0 };
    });
  }
}
