import type { CommandCause, UnitOfWork } from '@octroi/kernel';
import type { Voucher } from '../../domain/payment/voucher.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { DecisionStores } from '../ports/stores.js';
import type { StockTotals } from '../ports/tills.js';

const SHOWN = 500;

/** Vouchers in stock, and what they and the others are worth. */
export interface Stock {
  readonly items: readonly Voucher[];
  readonly totals: StockTotals;
}

/** Shows the stock of vouchers. */
export class ShowStock {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause): Promise<Stock> {
    requirePaymentWorker(cause.actor);
    return (await this.unitOfWork.run(cause, (stores) => stockOf(stores, cause.siteId))).result;
  }
}

export async function stockOf({ tills }: DecisionStores, siteId: string): Promise<Stock> {
  return { items: await tills.vouchersInStock(siteId, SHOWN), totals: await tills.totals(siteId) };
}
