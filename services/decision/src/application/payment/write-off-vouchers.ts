import { civilDateAt, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { writeOffVouchers } from '../../domain/payment/voucher.js';
import { requirePaymentKeeper } from './keep-payments.js';
import type { DecisionStores } from '../ports/stores.js';
import { stockOf, type Stock } from './show-stock.js';

interface WriteOff {
  readonly numbers: readonly string[];
  readonly cause: 'lost' | 'expired';
  readonly note: string | null;
}

/** Notes that vouchers of the stock are lost, or past their date. */
export class WriteOffVouchers {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(command: CommandCause, { numbers, cause, note }: WriteOff): Promise<Committed<Stock>> {
    const { siteId, actor } = command;
    requirePaymentKeeper(actor);
    return this.unitOfWork.run(command, async (stores) => {
      const stock = await stores.tills.lockVouchers(siteId, numbers);
      const gone = writeOffVouchers(stock, { numbers, cause, today: civilDateAt(stores.now) });
      await stores.tills.saveVouchers(siteId, gone, { by: actor.subject, note });
      return stockOf(stores, siteId);
    });
  }
}
