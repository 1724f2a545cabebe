import type { UnitOfWork } from '@octroi/kernel';
import type { GatewayStores } from './ports/stores.js';

/** Says what the people of a site are called, by the opaque subject that traces know them by. */
export class NameMembers {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute(siteId: string): Promise<ReadonlyMap<string, string>> {
    const members = await this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) => stores.sites.members(siteId));
    return new Map(members.map(({ issuer, subject, displayName }) => [`${issuer}|${subject}`, displayName]));
  }
}
