import type { UnitOfWork } from '@octroi/kernel';
import type { Webhook } from '../domain/webhook.js';
import type { GatewayStores } from './ports/stores.js';

/** The webhooks of a site, those that were disabled included. */
export class ListWebhooks {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  execute(siteId: string): Promise<Webhook[]> {
    return this.unitOfWork.runForTask({ siteIds: [siteId] }, ({ webhooks }) => webhooks.list(siteId));
  }
}
