import { RuleViolation, type UnitOfWork } from '@octroi/kernel';
import type { GatewayStores } from './ports/stores.js';

/** Closes a webhook: nothing is sent any more, and what was on its way is dropped. */
export class RemoveWebhook {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  /** @throws RuleViolation `not-found` */
  async execute(siteId: string, webhookId: string): Promise<void> {
    const removed = await this.unitOfWork.runForTask({ siteIds: [siteId] }, ({ webhooks }) =>
      webhooks.remove(siteId, webhookId),
    );
    if (!removed) throw new RuleViolation('not-found');
  }
}
