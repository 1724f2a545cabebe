import { expect, test } from '@jest/globals';
import { uuidGenerator } from '@octroi/kernel';
import { aWebhookCause } from '../testing/webhook-cause.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ListWebhooks } from './list-webhooks.js';
import { RemoveWebhook } from './remove-webhook.js';
import { SubscribeWebhook } from './subscribe-webhook.js';

test('a webhook is closed by its own centre, once', async () => {
  const stores = new InMemoryGatewayStores();
  const wanted = { url: 'https://receveur.example.fr/', eventTypes: [] };
  const { webhookId } = await new SubscribeWebhook(stores, uuidGenerator).execute(aWebhookCause(), wanted);
  const remove = new RemoveWebhook(stores);
  await expect(remove.execute('demo', webhookId)).rejects.toMatchObject({ code: 'not-found' });
  await remove.execute('chaville', webhookId);
  await expect(remove.execute('chaville', webhookId)).rejects.toMatchObject({ code: 'not-found' });
  expect(await new ListWebhooks(stores).execute('chaville')).toEqual([]);
});
