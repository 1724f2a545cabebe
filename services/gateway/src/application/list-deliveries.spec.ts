import { expect, test } from '@jest/globals';
import { uuidGenerator } from '@octroi/kernel';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { aWebhookCause } from '../testing/webhook-cause.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ListDeliveries } from './list-deliveries.js';
import { ProjectEvents } from './project-events.js';
import { SubscribeWebhook } from './subscribe-webhook.js';

test('a webhook is told of what happens after it was opened, of the types that it asked for', async () => {
  const stores = new InMemoryGatewayStores();
  const project = new ProjectEvents(stores);
  const event = aCaseEvent('request-submitted');
  const url = 'https://receveur.example.fr/';
  await project.execute([aCaseEvent('request-submitted', {}, { id: 'before' })]);
  const subscribe = new SubscribeWebhook(stores, uuidGenerator);
  const { webhookId } = await subscribe.execute(aWebhookCause(), { url, eventTypes: [event.type] });
  await project.execute([event, aCaseEvent('request-routed')]);
  const sent = new ListDeliveries(stores);
  expect((await sent.execute('chaville', webhookId)).map(({ eventId }) => eventId)).toEqual([event.id]);
  await expect(sent.execute('demo', webhookId)).rejects.toMatchObject({ code: 'not-found' });
});
