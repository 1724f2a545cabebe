import { RuleViolation, SITE_ROLES, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import {
  type RegisterCryptography,
  type KeptEntry,
  beginVerification,
  finishVerification,
  requireReached,
  verifyEntries,
  type Verification,
} from '@octroi/register';
import type { DecisionStores } from '../ports/stores.js';

/** Entries held in memory at a time. */
const CHUNK = 2_000;

/** Walks the whole chain of a site, as it stands at one instant. */
export class VerifyRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly cryptography: RegisterCryptography,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
  ): Promise<{ readonly verification: Verification; readonly verifiedAt: Date }> {
    if (!hasRole(actor, 'operator', ...SITE_ROLES)) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { head, lastPosition } = await stores.register.extent(cause.siteId);
      const chunk = (after: number): Promise<readonly KeptEntry[]> =>
        stores.register.entriesBetween(cause.siteId, after, Math.min(after + CHUNK, lastPosition));
      let state = beginVerification(cause.siteId);
      let coming = chunk(0);
      for (let after = 0; after < lastPosition && state.fault === null; after += CHUNK) {
        const entries = await coming;
        // The database reads on while these are verified.
        if (after + CHUNK < lastPosition) coming = chunk(after + CHUNK);
        state = requireReached(verifyEntries(state, entries, this.cryptography), Math.min(after + CHUNK, lastPosition));
      }
      await coming;
      return { verification: finishVerification(state, head), verifiedAt: stores.now };
    });
    return result;
  }
}
