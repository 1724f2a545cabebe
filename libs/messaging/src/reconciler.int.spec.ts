import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { probe } from '@octroi/testing';

import { startConsumer } from './testing/consumer-app.js';
import { CONSUMER, Lab, STREAM, submissions } from './testing/lab.js';
import { startProducer } from './testing/producer.js';

jest.setTimeout(40_000);

/** Where a stream keeps its messages, in the store of the server. */
const MESSAGES = join('jetstream', '$G', 'streams', STREAM, 'msgs');

describe('the reconciler', () => {
  let lab: Lab;
  beforeAll(async () => {
    // What was delivered to a pull request that the cut swallowed comes back when its `ack_wait` has passed: 30 s outside of tests.
    lab = await Lab.open({ duplicateWindowMs: 500, ackWaitMs: 5_000 });
  });
  beforeEach(async () => {
    await lab.clean();
    await lab.nats.wipe();
    await lab.keepTopology();
  });
  afterEach(async () => lab.endTest());
  afterAll(async () => lab.close());

  const published = async (count: number): Promise<void> => {
    await probe(async () => lab.producer.query(`SELECT 1 FROM intake.outbox WHERE published_at IS NOT NULL`), {
      satisfied: ({ length }) => length === count,
      describe: `${count} rows published`,
      show: ({ length }) => String(length),
    });
  };
  const streamSeen = async (): Promise<void> => {
    await probe(async () => lab.producer.query(`SELECT 1 FROM intake.stream_state WHERE created IS NOT NULL`), {
      satisfied: ({ length }) => length === 1,
      describe: 'the stream is known',
    });
  };

  test('the store is wiped with events not consumed: all are sent again, one effect each', async () => {
    startProducer(lab);
    await streamSeen();
    const consumer = await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await lab.commit(submissions(100));
    await lab.haveEffect(100);
    await consumer.stop();
    for (let round = 0; round < 20; round += 1) await lab.commit(submissions(100));
    await published(2_100);
    await lab.nats.wipe();
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await lab.haveEffect(2_100);
    await probe(() => lab.notes.some(({ code }) => code === 'stream-recreated'), { describe: 'the loss is noted' });
  });

  test('the store is rolled back: the lost tail is sent again', async () => {
    startProducer(lab);
    await streamSeen();
    await lab.commit(submissions(200));
    await published(200);
    const backup = await rollbackPoint();
    await lab.commit(submissions(300));
    await published(500);
    await goBackTo(backup, '');
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await lab.haveEffect(500);
  });

  test('the stream is rolled back and its consumer is not: recreated, nothing lost, nothing doubled', async () => {
    // The keeper may have been blind since before the rollback point: then the consumer is asked, outside of tests after two minutes.
    startProducer(lab, { receiptAfterMs: 3_000 });
    await streamSeen();
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await lab.commit(submissions(100));
    await lab.haveEffect(100);
    const backup = await rollbackPoint();
    await lab.commit(submissions(150));
    await lab.haveEffect(250);
    await goBackTo(backup, MESSAGES);
    await lab.commit(submissions(50));
    await lab.haveEffect(300, 30_000);
  }, 120_000);

  test.each([
    ['the keeper saw the old end: its durable is recreated', true],
    ['the keeper is a new one: nothing is lost all the same', false],
  ])('the stream is rolled back and grows past its durable before anybody looks; %s', async (_how, sawTheEnd) => {
    startProducer(lab, { receiptAfterMs: sawTheEnd ? 60_000 : 1_500 });
    await streamSeen();
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await lab.commit(submissions(100));
    await lab.haveEffect(100);
    const backup = await rollbackPoint();
    await lab.commit(submissions(20));
    await lab.haveEffect(120);
    const manager = await lab.manager();
    await probe(async () => manager.consumers.info(STREAM, CONSUMER), {
      satisfied: ({ num_ack_pending: inHand }) => inHand === 0,
      describe: 'every message settled',
    });
    const letSee = await lab.blindKeeper();
    await goBackTo(backup, MESSAGES);
    await lab.commit(submissions(200));
    await probe(async () => manager.streams.info(STREAM), {
      satisfied: ({ state }) => state.last_seq > 250,
      describe: 'the stream has grown past its durable',
    });
    if (sawTheEnd) letSee();
    else await lab.keepTopology();
    await lab.haveEffect(320, 30_000);
    if (sawTheEnd)
      await probe(() => lab.notes.some(({ code }) => code === 'topology-recreated'), { describe: 'a new durable' });
  });

  test('a hole in the stream: the consumer is asked, and what it never had is sent again', async () => {
    startProducer(lab, { receiptAfterMs: 300 });
    await streamSeen();
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await lab.commit(submissions(10));
    await lab.haveEffect(10);
    const lost = submissions(5);
    await lab.commit(lost);
    await lab.haveEffect(15);
    await lab.forgetReceipt(lost);
    await lab.haveEffect(15);
    expect(lab.notes.some(({ code }) => code === 'not-received')).toBe(true);
  });

  test('a bit flips in the store, in the middle and at the end: both holes are found', async () => {
    startProducer(lab, { receiptAfterMs: 300 });
    await streamSeen();
    const events = submissions(50);
    await lab.commit(events);
    await published(50);
    await lab.nats.kill();
    await flipBitIn(join(lab.nats.storeDir, MESSAGES, '1.blk'), [events[20]?.id, events[49]?.id]);
    await lab.nats.restart();
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await lab.haveEffect(50);
  });

  test('a consumer that is merely behind is not sent everything twice', async () => {
    startProducer(lab, { receiptAfterMs: 0 });
    await streamSeen();
    await lab.commit(submissions(200));
    await published(200);
    const asked = lab.notes.length;
    await probe(async () => lab.producer.query(`SELECT 1 FROM intake.lease WHERE name = 'reconciler'`), {
      describe: 'a reconciler',
    });
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await lab.haveEffect(200);
    await probe(async () => lab.producer.query(`SELECT 1 FROM intake.reconciliation WHERE position >= 200`), {
      satisfied: ({ length }) => length === 1,
      describe: 'all two hundred verified',
    });
    expect(lab.notes.slice(asked).filter(({ code }) => code === 'not-received')).toEqual([]);
  });

  /** Copies the store of the server, which is down meanwhile. */
  async function rollbackPoint(): Promise<string> {
    const backup = `${lab.nats.storeDir}-backup`;
    await rm(backup, { recursive: true, force: true });
    await lab.nats.kill();
    await cp(lab.nats.storeDir, backup, { recursive: true });
    await lab.nats.restart();
    return backup;
  }

  /** Brings a part of the store back to what it was. */
  async function goBackTo(backup: string, part: string): Promise<void> {
    await lab.nats.kill();
    await rm(join(lab.nats.storeDir, part), { recursive: true, force: true });
    await cp(join(backup, part), join(lab.nats.storeDir, part), { recursive: true });
    await rm(backup, { recursive: true, force: true });
    await lab.nats.restart();
  }
});

/** Flips one bit in the header of each of these events. */
async function flipBitIn(file: string, eventIds: readonly (string | undefined)[]): Promise<void> {
  const bytes = await readFile(file);
  for (const id of eventIds) {
    const place = bytes.indexOf(`ce-id: ${id}`);
    if (place === -1) throw new Error('the event is not in this block');
    bytes[place] = (bytes[place] ?? 0) ^ 1;
  }
  await writeFile(file, bytes);
}
