import { RuleViolation, type UnitOfWork } from '@octroi/kernel';
import type { Delivery } from '../domain/webhook.js';
import type { GatewayStores } from './ports/stores.js';

const SHOWN = 100;

/** The last events on their way to a webhook, and what became of them. */
export class ListDeliveries {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  /** @throws RuleViolation `not-found` */
  async execute(siteId: string, webhookId: string): Promise<Delivery[]> {
    const found = await this.unitOfWork.runForTask({ siteIds: [siteId] }, ({ webhooks }) =>
      webhooks.deliveries(siteId, webhookId, SHOWN),
    );
    if (found === null) throw new RuleViolation('not-found');
    return found;
  }
}
