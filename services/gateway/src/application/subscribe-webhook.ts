import { RuleViolation, type CommandCause, type IdGenerator, type UnitOfWork } from '@octroi/kernel';
import type { Webhook } from '../domain/webhook.js';
import type { GatewayStores } from './ports/stores.js';

/** Each event costs a call for each of them. */
const WEBHOOKS_OF_A_SITE = 20;

/** Opens a webhook: from now on it is told of the events that it names. */
export class SubscribeWebhook {
  constructor(
    private readonly unitOfWork: UnitOfWork<GatewayStores>,
    private readonly ids: IdGenerator,
  ) {}

  /** @throws RuleViolation `too-many-webhooks` */
  async execute(cause: CommandCause, wanted: Pick<Webhook, 'url' | 'eventTypes'>): Promise<Webhook> {
    const { result } = await this.unitOfWork.run(cause, async ({ webhooks }) => {
      if ((await webhooks.lockCount(cause.siteId)) >= WEBHOOKS_OF_A_SITE) throw new RuleViolation('too-many-webhooks');
      return webhooks.insert(cause.siteId, { ...wanted, webhookId: this.ids.next() });
    });
    return result;
  }
}
