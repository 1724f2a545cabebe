import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decisionRecordedV1, requestSubmittedV1, type EventEnvelope } from '@octroi/contracts';
import { systemClock, uuidGenerator } from '@octroi/kernel';
import { WORKER_SOURCE } from '@octroi/platform';
import { anEnvelope, probe } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { WebhookPost } from './adapters/gateways/webhook-post.js';
import { WebhookSender } from './adapters/gateways/webhook-sender.js';
import { WebhookSecrets, signatureOf } from './adapters/gateways/webhook-signature.js';
import { SqlWebhookQueue } from './adapters/persistence/sql-webhook-queue.js';
import { GatewayBench, WEBHOOK_KEY } from './testing/gateway-bench.js';

interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Software that is told of events: notes what it is sent, and answers what it is made to. */
class Receiver {
  readonly calls: Call[] = [];
  status = 204;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        receiver.calls.push({ headers: request.headers, body });
        response
          .writeHead(receiver.status, { location: receiver.url })
          .end('x'.repeat(receiver.status === 204 ? 0 : 9));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/octroi`;
  }

  of(eventId: string): Call[] {
    return this.calls.filter(({ headers }) => headers['webhook-id'] === eventId);
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}

let bench: GatewayBench;
let receiver: Receiver;
let webhook: { webhookId: string; secret: string };
beforeAll(async () => {
  bench = await GatewayBench.start();
});
afterAll(() => bench.close());
beforeEach(async () => {
  receiver = await Receiver.start();
  webhook = await open();
});
afterEach(async () => {
  await bench.as('admin', `/webhooks/${webhook.webhookId}`, { method: 'DELETE' });
  await receiver.close();
});

async function open(): Promise<typeof webhook> {
  const json = { url: receiver.url, eventTypes: [decisionRecordedV1.subject] };
  const { status, body } = await bench.as('admin', '/webhooks', { method: 'POST', json });
  expect(status).toBe(201);
  return body as unknown as typeof webhook;
}

interface Sent {
  readonly eventId: string;
  readonly state: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}

async function deliveries(): Promise<Sent[]> {
  const { body } = await bench.as('admin', `/webhooks/${webhook.webhookId}/deliveries`);
  return body['items'] as Sent[];
}

const settled = (event: EventEnvelope, wanted: (sent: Sent) => boolean) =>
  probe(deliveries, {
    describe: 'the delivery is noted',
    satisfied: (items) => items.some((one) => one.eventId === event.id && wanted(one)),
  });

const dueAgain = () =>
  bench.database.query(`UPDATE gateway.webhook_delivery SET next_attempt_at = now() WHERE webhook_id = $1`, [
    webhook.webhookId,
  ]);

const decided = (siteId = 'chaville') => anEnvelope(decisionRecordedV1, { subject: uuidGenerator.next(), siteId });

describe('webhooks', () => {
  test('an event is sent once, signed, with identifiers alone; what was not asked for and what is of another site is not', async () => {
    const event = decided();
    const [foreign, other] = [decided('demo'), anEnvelope(requestSubmittedV1, { subject: event.subject })];
    await bench.publish(foreign, other, event);
    await settled(event, ({ state }) => state === 'delivered');
    await bench.publish(event);
    expect(receiver.calls).toHaveLength(1);
    const [{ headers, body }] = receiver.of(event.id) as [Call];
    const data = { siteId: 'chaville', requestId: event.subject };
    expect(JSON.parse(body)).toEqual({ type: event.type, timestamp: event.time, data });
    const timestamp = Number(headers['webhook-timestamp']);
    expect(headers['webhook-signature']).toBe(signatureOf(webhook.secret, { messageId: event.id, timestamp, body }));
    expect(Math.abs(timestamp - Date.now() / 1_000)).toBeLessThan(60);
  });

  test('of thirty opened at once, a site has twenty in all', async () => {
    const json = { url: receiver.url, eventTypes: [decisionRecordedV1.subject] };
    const at = (): ReturnType<typeof bench.as> => bench.as('admin', '/webhooks', { method: 'POST', json });
    const opened = await Promise.all(Array.from({ length: 30 }, at));
    const ids = opened.filter(({ status }) => status === 201).map(({ body }) => String(body['webhookId']));
    expect(ids).toHaveLength(19);
    for (const id of ids) await bench.as('admin', `/webhooks/${id}`, { method: 'DELETE' });
  });

  test('the secret is told once, and to nobody else', async () => {
    expect(webhook.secret).toMatch(/^whsec_/);
    const { text } = await bench.as('admin', '/webhooks');
    expect(text).toContain(webhook.webhookId);
    expect(text).not.toContain('whsec_');
    const kept = JSON.stringify(await bench.database.query(`SELECT * FROM gateway.webhook, gateway.idempotency_key`));
    expect(kept).not.toContain(webhook.secret);
  });

  test('a refused call is seen, and made again later with the same id; a redirection is not followed', async () => {
    receiver.status = 307;
    const event = decided();
    await bench.publish(event);
    const refused = (await settled(event, ({ lastStatus }) => lastStatus === 307)).find(
      (one) => one.eventId === event.id,
    );
    expect(refused).toMatchObject({ state: 'waiting', lastError: 'webhook-answer' });
    expect(Date.parse(refused!.nextAttemptAt!)).toBeGreaterThan(Date.now());
    receiver.status = 204;
    await dueAgain();
    await settled(event, ({ state }) => state === 'delivered');
    expect(receiver.of(event.id)).toHaveLength(2);
  });

  test('a process that dies between the call and its mark: another one calls again, with the same id', async () => {
    const source = bench.gateway.app.get<DataSource>(WORKER_SOURCE);
    await bench.gateway.app.get(WebhookSender).onModuleDestroy();
    const dying = new (class extends SqlWebhookQueue {
      override async note(): Promise<void> {
        throw new Error('killed');
      }
    })(source);
    const tools = { clock: systemClock, logger: { warn: () => undefined } as never, called: () => undefined };
    const sender = (queue: SqlWebhookQueue) =>
      new WebhookSender(queue, new WebhookPost(true), new WebhookSecrets(WEBHOOK_KEY), tools);
    const first = sender(dying);
    first.onApplicationBootstrap();
    const event = decided();
    await bench.publish(event);
    await probe(() => receiver.of(event.id).length === 1, { describe: 'the call is made' });
    await first.onModuleDestroy();
    expect((await deliveries()).find((one) => one.eventId === event.id)).toMatchObject({
      state: 'waiting',
      attempts: 1,
    });
    const next = sender(new SqlWebhookQueue(source));
    next.onApplicationBootstrap();
    await dueAgain();
    await settled(event, ({ state }) => state === 'delivered');
    await next.onModuleDestroy();
    expect(receiver.of(event.id)).toHaveLength(2);
  });

  test('a delivery is taken by one worker alone', async () => {
    const event = decided();
    await bench.publish(event);
    await settled(event, () => true);
    await dueAgain();
    const queue = new SqlWebhookQueue(bench.gateway.app.get<DataSource>(WORKER_SOURCE));
    const taken = (await Promise.all([queue.take(), queue.take(), queue.take()])).flat();
    expect(taken.filter(({ eventId }) => eventId === event.id)).toHaveLength(1);
    for (const one of taken)
      await queue.note(
        one,
        { status: 410, error: 'webhook-answer' },
        { state: 'failed', retryInSeconds: null, isGone: true },
      );
    const { text } = await bench.as('admin', '/webhooks');
    expect(text).toContain('"disabledReason":"gone"');
  });

  test('a receiver to which nothing arrives for days is disabled', async () => {
    receiver.status = 500;
    await bench.database.query(`UPDATE gateway.webhook SET failing_since = now() - interval '6 days'`);
    const event = decided();
    await bench.publish(event);
    await settled(event, () => true);
    const queue = new SqlWebhookQueue(bench.gateway.app.get<DataSource>(WORKER_SOURCE));
    const waiting = { state: 'waiting', retryInSeconds: 5, isGone: false } as const;
    for (const one of await queue.take()) await queue.note(one, { status: 500, error: 'webhook-answer' }, waiting);
    const { text } = await bench.as('admin', '/webhooks');
    expect(text).toContain('"disabledReason":"failing"');
    expect(await queue.take()).toEqual([]);
  });

  test('what becomes of them is in the metrics: active, failing, disabled, and what waits', async () => {
    const value = async (sample: string): Promise<number> => {
      const text = await (await fetch(`${bench.gateway.url}/metrics`)).text();
      return Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${sample} `))
          ?.split(' ')[1],
      );
    };
    const ofState = (state: string): Promise<number> => value(`octroi_webhooks{site="chaville",state="${state}"}`);
    expect([await ofState('active'), await ofState('failing'), await ofState('disabled')]).toEqual([1, 0, 0]);
    await bench.gateway.app.get(WebhookSender).onModuleDestroy();
    const [event, other] = [decided(), decided()];
    await bench.publish(event, other);
    await settled(other, () => true);
    await bench.database.query(`UPDATE gateway.webhook_delivery SET next_attempt_at = now() - interval '5 minutes'`);
    expect(await value('octroi_webhook_waiting')).toBe(2);
    expect(await value('octroi_webhook_oldest_due_seconds')).toBeGreaterThan(299);
    await bench.database.query(`UPDATE gateway.webhook SET failing_since = now()`);
    expect([await ofState('active'), await ofState('failing')]).toEqual([0, 1]);
    await bench.database.query(`UPDATE gateway.webhook SET disabled_at = now(), disabled_reason = 'failing'`);
    expect([await ofState('failing'), await ofState('disabled')]).toEqual([0, 1]);
    expect(await value('octroi_webhook_waiting')).toBe(0);
    expect(await value('octroi_webhook_calls_total{outcome="delivered"}')).toBeGreaterThan(0);
  });

  test.each([
    ['http://receveur.example.fr/', 422, 'webhook-url-not-https'],
    ['gopher://receveur.example.fr/', 400, 'invalid-body'],
    ['https://moi:secret@receveur.example.fr/', 400, 'invalid-body'],
  ])('%s is refused', async (url, status, code) => {
    const json = { url, eventTypes: [decisionRecordedV1.subject] };
    const answer = await bench.as('admin', '/webhooks', { method: 'POST', json });
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });
});

test('where the own network is closed, no call leaves for it, whatever the name says', async () => {
  const post = new WebhookPost(false);
  const message = { headers: {}, body: '{}' };
  const receiving = await Receiver.start();
  expect(await post.send({ ...message, url: receiving.url })).toEqual({ status: null, error: 'webhook-url-not-https' });
  expect(await post.send({ ...message, url: 'https://[::ffff:7f00:1]/' })).toEqual({
    ...{ status: null, error: 'webhook-url-private' },
  });
  expect(receiving.calls).toEqual([]);
  await receiving.close();
});
