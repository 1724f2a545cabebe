import { expect, test } from '@jest/globals';
import { uuidGenerator } from '@octroi/kernel';
import { aWebhookCause } from '../testing/webhook-cause.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ListWebhooks } from './list-webhooks.js';
import { SubscribeWebhook } from './subscribe-webhook.js';

test('a centre lists its own webhooks, and no other’s', async () => {
  const stores = new InMemoryGatewayStores();
  const wanted = { url: 'https://receveur.example.fr/', eventTypes: [] };
  const opened = await new SubscribeWebhook(stores, uuidGenerator).execute(aWebhookCause(), wanted);
  const list = new ListWebhooks(stores);
  expect((await list.execute('chaville')).map(({ webhookId }) => webhookId)).toEqual([opened.webhookId]);
  expect(await list.execute('demo')).toEqual([]);
});
