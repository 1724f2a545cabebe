import { expect, test } from '@jest/globals';
import { uuidGenerator } from '@octroi/kernel';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ListDeliveries } from './list-deliveries.js';
import { ListWebhooks } from './list-webhooks.js';
import { ProjectEvents } from './project-events.js';
import { RemoveWebhook } from './remove-webhook.js';
import { SubscribeWebhook } from './subscribe-webhook.js';

const actor = { subject: 'admin', issuer: 'gateway', siteId: 'chaville', roles: ['admin'], purpose: 'test' } as const;
const cause = { siteId: 'chaville', actor, correlationId: 'c', command: 'w', idempotencyKey: 'k', fingerprint: 'f' };

test('a webhook is told of what happens after it was opened, of the types that it asked for, until it is closed', async () => {
  const stores = new InMemoryGatewayStores();
  const project = new ProjectEvents(stores);
  const event = aCaseEvent('request-submitted');
  const url = 'https://receveur.example.fr/';
  await project.execute([aCaseEvent('request-submitted', {}, { id: 'before' })]);
  const opened = await new SubscribeWebhook(stores, uuidGenerator).execute(cause, { url, eventTypes: [event.type] });
  await project.execute([event, aCaseEvent('request-routed')]);
  const sent = new ListDeliveries(stores);
  expect((await sent.execute('chaville', opened.webhookId)).map(({ eventId }) => eventId)).toEqual([event.id]);
  await expect(sent.execute('demo', opened.webhookId)).rejects.toMatchObject({ code: 'not-found' });
  const remove = new RemoveWebhook(stores);
  await expect(remove.execute('demo', opened.webhookId)).rejects.toMatchObject({ code: 'not-found' });
  await remove.execute('chaville', opened.webhookId);
  expect(await new ListWebhooks(stores).execute('chaville')).toEqual([]);
});

test('a site has twenty at most', async () => {
  const stores = new InMemoryGatewayStores();
  const open = new SubscribeWebhook(stores, uuidGenerator);
  const wanted = { url: 'https://receveur.example.fr/', eventTypes: [] };
  for (let opened = 0; opened < 20; opened += 1) await open.execute(cause, wanted);
  await expect(open.execute(cause, wanted)).rejects.toMatchObject({ code: 'too-many-webhooks' });
});
