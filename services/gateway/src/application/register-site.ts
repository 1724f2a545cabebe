import {
  RuleViolation,
  TransientError,
  hasRole,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import {
  distinctMembers,
  sameDescription,
  sameMembers,
  type SiteDescription,
  type SiteMember,
} from '../domain/site.js';
import type { GatewayStores } from './ports/stores.js';

export interface SiteRegistration {
  readonly description: SiteDescription;
  /** Replaces the list before. */
  readonly members: readonly SiteMember[];
}

/** Registers a site and its people, or brings them up to date. */
export class RegisterSite {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { description, members }: SiteRegistration,
  ): Promise<Committed<{ changed: boolean }>> {
    if (!hasRole(actor, 'operator')) throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const described = await describe(stores, siteId, description);
      const wanted = distinctMembers(members);
      const same = sameMembers(await stores.sites.members(siteId), wanted);
      if (!same) await stores.sites.replaceMembers(siteId, wanted);
      return { changed: described || !same };
    });
  }
}

async function describe(stores: GatewayStores, siteId: string, description: SiteDescription): Promise<boolean> {
  const known = await stores.sites.lock(siteId);
  if (known !== null && sameDescription(known.description, description)) return false;
  const sequence = (known?.sequence ?? 0) + 1;
  if (known !== null) await stores.sites.update(siteId, description, sequence);
  else if (!(await stores.sites.insert(siteId, description))) throw new TransientError('too-early');
  stores.siteRegistered(siteId, description, sequence);
  return true;
}
