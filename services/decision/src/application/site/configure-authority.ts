import {
  RuleViolation,
  canonicalJson,
  hasRole,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { changesOf, requireSoundAuthority } from '../../domain/configure-authority.js';
import type { Delegation } from '../../domain/delegation.js';
import { openEnvelope, type EnvelopeLimit } from '../../domain/envelope.js';
import type { Body } from '../../domain/session/body.js';
import { requireSoundBodies } from '../../domain/session/configure-bodies.js';
import type { SiteAuthority } from '../../domain/site-authority.js';
import { setUpRegie, type RegieSettings } from '../../domain/payment/regie.js';
import type { DecisionStores } from '../ports/stores.js';

export interface AuthorityConfiguration {
  readonly authority: SiteAuthority;
  readonly delegations: readonly Delegation[];
  readonly bodies: readonly Body[];
  /** What may be spent; an envelope that the list leaves out stays as it is. */
  readonly envelopes: readonly EnvelopeLimit[];
  /** Null leaves the imprest as it is. */
  readonly regie?: RegieSettings | null;
}

/** Writes down how a site decides. The same configuration again changes nothing. */
export class ConfigureAuthority {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { authority, delegations, bodies, envelopes, regie = null }: AuthorityConfiguration,
  ): Promise<Committed<{ readonly changed: boolean }>> {
    if (!hasRole(actor, 'operator')) throw new RuleViolation('role-not-allowed');
    requireSoundAuthority(authority, delegations);
    requireSoundBodies(bodies);
    return this.unitOfWork.run(cause, async (stores) => {
      await stores.authority.lock(cause.siteId);
      const known = await stores.authority.powersOf(cause.siteId, null);
      const changes = changesOf(known?.delegations ?? [], delegations);
      const worded = known === null || canonicalJson(known.authority) !== canonicalJson(authority);
      if (worded) await stores.authority.addVersion(cause.siteId, (known?.version ?? 0) + 1, authority);
      const acted = changes.added.length + changes.amended.length > 0;
      if (acted) await stores.authority.changeDelegations(cause.siteId, changes);
      const seated = await stores.sessions.keepBodies(cause.siteId, bodies);
      const budgeted = await setEnvelopes(stores, cause.siteId, envelopes);
      const entrusted = regie !== null && (await keepRegie(stores, cause.siteId, regie));
      return { changed: worded || acted || seated || budgeted || entrusted };
    });
  }
}

/** @returns true when a limit is new or another */
async function setEnvelopes(
  { budget }: DecisionStores,
  siteId: string,
  limits: readonly EnvelopeLimit[],
): Promise<boolean> {
  const known = new Set((await budget.list(siteId)).map(({ aid, year }) => `${year} ${aid ?? ''}`));
  const isNew = limits.some(({ aid, year }) => !known.has(`${year} ${aid ?? ''}`));
  const takings = isNew ? await budget.takings(siteId) : [];
  return budget.set(
    siteId,
    limits.map((limit) => openEnvelope(limit, takings)),
  );
}

/** @returns true when the imprest is new or set up otherwise */
async function keepRegie({ tills }: DecisionStores, siteId: string, settings: RegieSettings): Promise<boolean> {
  const before = await tills.lockRegie(siteId);
  const regie = setUpRegie(before, settings);
  if (before !== null && canonicalJson(before) === canonicalJson(regie)) return false;
  await tills.saveRegie(siteId, regie);
  return true;
}
