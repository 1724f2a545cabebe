import { RuleViolation, civilDateAt, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { topUp } from '../../domain/payment/regie.js';
import { requirePaymentKeeper } from './keep-payments.js';
import type { DecisionStores } from '../ports/stores.js';
import { regieOf, type RegieAccount } from './show-regie.js';

/** Puts money into the imprest, up to its ceiling. */
export class TopUpRegie {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    { amountCents, reference }: { readonly amountCents: number; readonly reference: string },
  ): Promise<Committed<RegieAccount>> {
    const { siteId, actor } = cause;
    requirePaymentKeeper(actor);
    return this.unitOfWork.run(cause, async (stores) => {
      const before = await stores.tills.lockRegie(siteId);
      if (before === null) throw new RuleViolation('no-regie');
      const regie = topUp(before, amountCents);
      await stores.tills.saveRegie(siteId, regie);
      const movement = { id: stores.newId(), kind: 'top-up', amountCents, reference, paymentId: null } as const;
      const after = { balanceCents: regie.balanceCents, on: civilDateAt(stores.now) };
      await stores.tills.addMovement(siteId, { ...movement, ...after }, actor.subject);
      return regieOf(stores, siteId);
    });
  }
}
