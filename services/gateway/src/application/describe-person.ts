import type { Role, UnitOfWork } from '@octroi/kernel';
import type { GatewayStores } from './ports/stores.js';

/** A person and the sites that know them. */
export interface PersonView {
  readonly sites: readonly {
    readonly id: string;
    readonly name: string;
    readonly communeCodes: readonly string[];
    readonly displayName: string;
    readonly roles: readonly Role[];
  }[];
}

/** Says to a person who they are, site by site. */
export class DescribePerson {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  /** @param siteIds sites that may know them */
  async execute(siteIds: readonly string[], issuer: string, subject: string): Promise<PersonView> {
    if (siteIds.length === 0) return { sites: [] };
    const sites = await this.unitOfWork.runForTask({ siteIds }, async (stores) => {
      const views = [];
      for (const id of siteIds) {
        const member = (await stores.sites.members(id)).find((one) => one.issuer === issuer && one.subject === subject);
        const site = await stores.sites.lock(id);
        if (member === undefined || site === null) continue;
        const { displayName, roles } = member;
        const { name, communeCodes } = site.description;
        views.push({ id, name, communeCodes, displayName, roles });
      }
      return views;
    });
    return { sites };
  }
}
