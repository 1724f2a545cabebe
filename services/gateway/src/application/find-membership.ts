import type { Role, UnitOfWork } from '@octroi/kernel';
import type { GatewayStores } from './ports/stores.js';

/** Finds what a person may be on a site. An unknown site and a site that does not know the person give the same answer. */
export class FindMembership {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  /** @returns the roles, null without membership */
  async execute(siteId: string, issuer: string, subject: string): Promise<readonly Role[] | null> {
    return this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) => stores.sites.rolesOf(siteId, issuer, subject));
  }
}
