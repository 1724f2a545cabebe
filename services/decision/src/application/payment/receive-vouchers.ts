import {
  RuleViolation,
  civilDateAt,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { receiveVouchers } from '../../domain/payment/voucher.js';
import { requirePaymentKeeper } from './keep-payments.js';
import type { DecisionStores } from '../ports/stores.js';
import { stockOf, type Stock } from './show-stock.js';

interface Delivery {
  readonly numbers: readonly string[];
  readonly valueCents: number;
  readonly expiresOn: CivilDate;
}

/** Takes vouchers into the stock: all of them or none. */
export class ReceiveVouchers {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause, delivery: Delivery): Promise<Committed<Stock>> {
    const { siteId, actor } = cause;
    requirePaymentKeeper(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const known = await stores.tills.lockVouchers(siteId, delivery.numbers);
      const vouchers = receiveVouchers({ ...delivery, today: civilDateAt(stores.now) }, known);
      const [number] = await stores.tills.addVouchers(siteId, vouchers, actor.subject);
      if (number !== undefined) throw new RuleViolation('voucher-known', { parameters: { number } });
      return stockOf(stores, siteId);
    });
  }
}
