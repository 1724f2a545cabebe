import { RuleViolation, SITE_ROLES, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { RegisterCryptography } from '../domain/register/cryptography.js';
import { beginVerification, finishVerification, verifyEntries, type Verification } from '../domain/register/verify.js';
import type { DecisionStores } from './ports/stores.js';

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
      let state = beginVerification(cause.siteId);
      let after = 0;
      while (after < lastPosition && state.fault === null) {
        const limits = { upTo: lastPosition, count: CHUNK };
        const entries = await stores.register.entriesAfter(cause.siteId, after, limits);
        state = verifyEntries(state, entries, this.cryptography);
        after = entries.at(-1)?.position ?? lastPosition;
      }
      return { verification: finishVerification(state, head), verifiedAt: stores.now };
    });
    return result;
  }
}
