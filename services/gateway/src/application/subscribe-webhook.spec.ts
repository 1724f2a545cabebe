import { expect, test } from '@jest/globals';
import { uuidGenerator } from '@octroi/kernel';
import { aWebhookCause } from '../testing/webhook-cause.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { SubscribeWebhook } from './subscribe-webhook.js';

test('a site has twenty webhooks at most', async () => {
  const stores = new InMemoryGatewayStores();
  const open = new SubscribeWebhook(stores, uuidGenerator);
  const wanted = { url: 'https://receveur.example.fr/', eventTypes: [] };
  for (let opened = 0; opened < 20; opened += 1) await open.execute(aWebhookCause(), wanted);
  await expect(open.execute(aWebhookCause(), wanted)).rejects.toMatchObject({ code: 'too-many-webhooks' });
});
