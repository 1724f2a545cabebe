import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { jetstream } from '@nats-io/jetstream';
import { requestWithdrawnV1, type EventEnvelope } from '@octroi/contracts';
import { PermanentError, TransientError } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';

import type { EventBatch } from './batches.js';
import { FailedMessages, type FailedMessage } from './failed-messages.js';
import { toHeaders } from './headers.js';
import { missingFromInbox } from './inbox.js';
import { DEFAULT_RETRY_POLICY } from './settlement.js';
import { startConsumer } from './testing/consumer-app.js';
import { CONSUMER, Lab, STREAM, submissions } from './testing/lab.js';

const ACK_WAIT_MS = 1_500;
const NANOS_PER_MS = 1_000_000;
const POLICY = { ...DEFAULT_RETRY_POLICY, countedDelaysMs: [20], firstDelayMs: 20, longestDelayMs: 100 };

jest.setTimeout(120_000);

describe('a durable consumer', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.open({ ackWaitMs: ACK_WAIT_MS });
  });
  beforeEach(async () => {
    await lab.clean();
    await lab.nats.wipe();
    await lab.keepTopology();
  });
  afterEach(async () => lab.endTest());
  afterAll(async () => lab.close());

  const publish = async (events: readonly EventEnvelope[], body?: string): Promise<void> => {
    const client = jetstream(await lab.connection());
    for (const { data, ...attributes } of events) {
      await client.publish(attributes.type, body ?? JSON.stringify(data), { headers: toHeaders(attributes) });
    }
  };
  const consume = async (
    handle: (batch: EventBatch) => Promise<void>,
    options = {},
  ): Promise<{ stop(): Promise<void> }> =>
    startConsumer(lab, handle, { ackWaitMs: ACK_WAIT_MS, policy: POLICY, ...options });
  const allSettled = async (): Promise<void> => {
    const manager = await lab.manager();
    await probe(async () => manager.consumers.info(STREAM, CONSUMER), {
      satisfied: (info) => info.num_pending === 0 && info.num_ack_pending === 0,
      describe: 'every message settled',
    });
  };
  const deadLetters = async (): Promise<FailedMessage[]> =>
    new FailedMessages(lab.pool('consumer', 'worker'), CONSUMER).list();

  test('hands over batches, validated, and acknowledges them', async () => {
    const sizes: number[] = [];
    const events = submissions(500);
    await publish(events);
    await consume(async (batch) => {
      sizes.push(batch.length);
      await lab.takeEffect(batch);
    });
    await lab.haveEffect(500);
    await allSettled();
    expect(Math.max(...sizes)).toBeGreaterThan(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
  });

  test('the same message twice has one effect, even in one batch', async () => {
    const [event] = submissions(1);
    if (event === undefined) throw new Error('no event');
    await publish([event, event, event]);
    await consume(async (batch) => lab.takeEffect(batch));
    await allSettled();
    await lab.haveEffect(1);
  });

  test('killed between commit and acknowledgement: delivered again, one effect', async () => {
    await publish(submissions(10));
    const dying = lab.link(CONSUMER);
    const first = await consume(
      async (batch) => {
        await lab.takeEffect(batch);
        await dying.current?.close();
      },
      {
        nats: {
          get current() {
            return dying.current;
          },
        },
      },
    );
    await lab.haveEffect(10);
    await dying.close();
    await first.stop();
    await consume(async (batch) => lab.takeEffect(batch));
    await allSettled();
    await lab.haveEffect(10);
  });

  test('poison becomes a dead letter after five failures, and the others flow', async () => {
    const events = submissions(20);
    const poison = events[7]?.id;
    await publish(events);
    await consume(async (batch) => {
      if (batch.some(({ id }) => id === poison)) throw new TypeError('a text that may quote a person');
      await lab.takeEffect(batch);
    });
    await lab.haveEffect(19);
    const [dead] = await probe(deadLetters, {
      satisfied: (letters) => letters.length === 1,
      describe: 'one dead letter',
    });
    expect(dead).toMatchObject({ eventId: poison, attempts: 5, errorCode: 'type-error', dead: true });
    await allSettled();
    expect(JSON.stringify(await lab.consumer.query(`SELECT * FROM eligibility.failed_message`))).not.toContain('quote');
    expect(JSON.stringify(lab.notes)).not.toContain('quote');
    expect(
      await missingFromInbox(
        lab.pool('consumer', 'worker'),
        CONSUMER,
        events.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  test('what can never succeed dies at once, and is replayed once it can', async () => {
    const [event] = submissions(1);
    if (event === undefined) throw new Error('no event');
    let repaired = false;
    await publish([event]);
    await consume(async (batch) => {
      if (!repaired) throw new PermanentError('unknown-aid');
      await lab.takeEffect(batch);
    });
    const failures = new FailedMessages(lab.pool('consumer', 'worker'), CONSUMER);
    const letters = await probe(async () => failures.list(), {
      satisfied: ({ length }) => length === 1,
      describe: 'a dead letter',
    });
    expect(letters[0]).toMatchObject({ attempts: 1, errorCode: 'unknown-aid', siteId: event.siteId });
    expect(await failures.replay(event.id)).toBe(1);
    await probe(async () => failures.list(), {
      satisfied: ([letter]) => letter?.attempts === 2,
      describe: 'dead again',
    });
    repaired = true;
    expect(await failures.replay(null)).toBe(1);
    await lab.haveEffect(1);
    await probe(async () => failures.list(), {
      satisfied: ({ length }) => length === 0,
      describe: 'no dead letter left',
    });
    expect(await failures.replay(null)).toBe(0);
  });

  test('a payload against its contract dies at once', async () => {
    await publish(submissions(1), '{"reference":12}');
    await publish(submissions(1), 'not json');
    await consume(async (batch) => lab.takeEffect(batch));
    const letters = await probe(deadLetters, { satisfied: ({ length }) => length === 2, describe: 'two dead letters' });
    expect(letters.map(({ errorCode }) => errorCode)).toEqual(['invalid-event', 'invalid-event']);
    await allSettled();
  });

  test('a message without envelope dies at once', async () => {
    await jetstream(await lab.connection()).publish('aid.intake.request-submitted.v1', '{}');
    await consume(async (batch) => lab.takeEffect(batch));
    const letters = await probe(deadLetters, { satisfied: ({ length }) => length === 1, describe: 'a dead letter' });
    expect(letters[0]).toMatchObject({ errorCode: 'invalid-envelope', siteId: '' });
    await allSettled();
  });

  test('a type without handler is acknowledged, and counts as received', async () => {
    const event = anEnvelope(requestWithdrawnV1, { source: 'octroi/intake', type: 'aid.intake.from-the-future.v9' });
    await publish([event]);
    await consume(async () => Promise.resolve());
    await allSettled();
    expect(await missingFromInbox(lab.pool('consumer', 'worker'), CONSUMER, [event.id])).toEqual([]);
  });

  test('too early: retried without being counted, and the others do not wait', async () => {
    const events = submissions(10);
    const early = events[0]?.id;
    let tries = 0;
    await publish(events);
    await consume(async (batch) => {
      if (batch.some(({ id }) => id === early) && (tries += 1) <= 8) throw new TransientError('too-early');
      await lab.takeEffect(batch);
    });
    await lab.haveEffect(10);
    expect(tries).toBeGreaterThan(5);
    expect(await lab.consumer.query(`SELECT 1 FROM eligibility.failed_message`)).toEqual([]);
  });

  test('a handler slower than ack_wait keeps its messages', async () => {
    let calls = 0;
    await publish(submissions(5));
    await consume(async (batch) => {
      calls += batch.length;
      const until = performance.now() + 2 * ACK_WAIT_MS;
      await probe(() => performance.now() > until, { describe: 'twice ack_wait' });
      await lab.takeEffect(batch);
    });
    await allSettled();
    await lab.haveEffect(5);
    expect(calls).toBe(5);
  });

  test('a crash on the last try loses nothing', async () => {
    await publish(submissions(1));
    let calls = 0;
    const dying = lab.link(CONSUMER);
    const first = await consume(
      async () => {
        calls += 1;
        if (calls === 5) await dying.close();
        throw new TypeError('fails');
      },
      {
        nats: {
          get current() {
            return dying.current;
          },
        },
        sql: deafAfter(() => calls >= 5),
      },
    );
    await probe(() => calls >= 5, { describe: 'the last try' });
    await first.stop();
    expect(await deadLetters()).toEqual([]);
    await consume(async () => {
      calls += 1;
      throw new TypeError('fails');
    });
    await probe(deadLetters, { satisfied: ({ length }) => length === 1, describe: 'the dead letter' });
    await allSettled();
  });

  test('starts without NATS, and finds its durable when it comes back wiped', async () => {
    await lab.nats.kill();
    const consumer = await consume(async (batch) => lab.takeEffect(batch));
    await lab.nats.restart();
    await publish(submissions(3));
    await lab.haveEffect(3);
    await lab.nats.wipe();
    const manager = await lab.manager();
    await probe(async () => manager.consumers.info(STREAM, CONSUMER), { describe: 'the durable again' });
    await publish(submissions(4));
    await lab.haveEffect(7);
    await consumer.stop();
  });

  test('a stop finishes the batch in hand and gives the rest back at once', async () => {
    // What was not given back would come again after a minute: too late for this test.
    await (await lab.manager()).consumers.update(STREAM, CONSUMER, { ack_wait: 60_000 * NANOS_PER_MS });
    await publish(submissions(300));
    let handled = 0;
    const first = await consume(async (batch) => {
      await lab.takeEffect(batch);
      handled += batch.length;
    });
    await probe(() => handled > 0, { describe: 'a first batch' });
    await first.stop();
    const { total } = await lab.effects();
    expect(total).toBe(handled);
    await consume(async (batch) => lab.takeEffect(batch));
    await lab.haveEffect(300);
  });

  function deafAfter(deaf: () => boolean): { query: ReturnType<Lab['pool']>['query'] } {
    const sql = lab.pool('consumer', 'worker');
    return {
      query: async (text, parameters) => {
        if (deaf()) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
        return sql.query(text, parameters);
      },
    };
  }
});
