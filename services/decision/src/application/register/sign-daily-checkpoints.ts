import { civilDateAt, type Clock, type UnitOfWork } from '@octroi/kernel';
import type { CheckpointSigner } from '@octroi/register';
import { signHead } from './checkpoint.js';
import type { DecisionStores } from '../ports/stores.js';
import type { UnsignedRegisters } from '../ports/unsigned-registers.js';

/** Signs, once a day, where each register stands that has grown. */
export class SignDailyCheckpoints {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly registers: UnsignedRegisters,
    private readonly means: { readonly signer: CheckpointSigner; readonly clock: Clock },
  ) {}

  /** @returns the number of checkpoints signed */
  async execute(): Promise<number> {
    const { signer, clock } = this.means;
    const sites = await this.registers.before(civilDateAt(clock.now()));
    for (const siteId of sites)
      await this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) =>
        signHead(stores, { siteId, occasion: 'daily' }, signer),
      );
    return sites.length;
  }
}
