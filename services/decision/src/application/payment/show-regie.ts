import type { CommandCause, UnitOfWork } from '@octroi/kernel';
import type { Regie } from '../../domain/payment/regie.js';
import { requirePaymentWorker } from './keep-payments.js';
import type { DecisionStores } from '../ports/stores.js';
import type { Movement } from '../ports/tills.js';

const SHOWN = 100;

/** The imprest with its last movements. */
export interface RegieAccount {
  readonly regie: Regie | null;
  readonly movements: readonly Movement[];
}

/** Shows the imprest. */
export class ShowRegie {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause): Promise<RegieAccount> {
    requirePaymentWorker(cause.actor);
    return (await this.unitOfWork.run(cause, (stores) => regieOf(stores, cause.siteId))).result;
  }
}

export async function regieOf({ tills }: DecisionStores, siteId: string): Promise<RegieAccount> {
  return { regie: await tills.findRegie(siteId), movements: await tills.movements(siteId, SHOWN) };
}
