import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { probe } from '@octroi/testing';

import { outboxBacklog } from './outbox.js';
import { startConsumer } from './testing/consumer-app.js';
import { Lab, submissions } from './testing/lab.js';
import { startProducer } from './testing/producer.js';

jest.setTimeout(120_000);

const run = promisify(execFile);

/** A store of this size is full after some thousands of events. */
const SMALL_STORE_MB = 6;

/** True when this process may mount a tmpfs. */
async function mayMount(): Promise<boolean> {
  const place = await mkdtemp(join(tmpdir(), 'octroi-mount-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]);
    await run('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(place, { recursive: true });
  }
}

const onDisk = (await mayMount()) ? test : test.skip;

describe('a server that fails', () => {
  let lab: Lab;
  let folder: string;
  let configFile: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octroi-nats-faults-'));
    configFile = join(folder, 'nats.conf');
    await writeFile(configFile, '');
    lab = await Lab.open({ duplicateWindowMs: 500, ackWaitMs: 2_000, configFile });
  });
  beforeEach(async () => {
    await lab.clean();
    await lab.nats.wipe();
    await lab.keepTopology();
  });
  afterEach(async () => lab.endTest());
  afterAll(async () => {
    await lab.close();
    await rm(folder, { recursive: true });
  });

  const backlog = async (): Promise<number> => (await outboxBacklog(lab.pool('producer', 'worker'))).waiting;
  const streamSeen = async (): Promise<void> => {
    await probe(async () => lab.producer.query(`SELECT 1 FROM intake.stream_state WHERE created IS NOT NULL`), {
      satisfied: ({ length }) => length === 1,
      describe: 'the stream is known',
    });
  };

  test('killed five times under load: nothing that was committed is lost, nothing is doubled', async () => {
    startProducer(lab);
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    for (let round = 0; round < 25; round += 1) {
      await lab.commit(submissions(200));
      if (round % 5 === 2) await lab.nats.kill();
      if (round % 5 === 4) await lab.nats.restart();
    }
    await lab.haveEffect(5_000, 60_000);
    await probe(backlog, { satisfied: (waiting) => waiting === 0, describe: 'an empty outbox' });
  });

  test('wiped with ten thousand events in flight: all are sent again unattended, one effect each', async () => {
    startProducer(lab);
    await streamSeen();
    for (let round = 0; round < 10; round += 1) await lab.commit(submissions(1_000));
    await probe(backlog, { satisfied: (waiting) => waiting === 0, describe: 'ten thousand sent', timeoutMs: 60_000 });
    const consumer = await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await probe(async () => (await lab.effects()).total, { describe: 'the first of them had their effect' });
    await lab.nats.wipe();
    const wipedAt = performance.now();
    await lab.haveEffect(10_000, 90_000);
    const seconds = (performance.now() - wipedAt) / 1_000;
    lab.figure('ten thousand events sent again after a wipe', `${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(300);
    await consumer.stop();
  });

  test('its JetStream limit is reached: the outbox keeps what is committed, and empties when there is room', async () => {
    await fillAndHeal({
      shrink: async () => {
        await writeFile(configFile, `jetstream { max_file_store: ${SMALL_STORE_MB}MB }`);
        await lab.nats.wipe();
      },
      heal: async () => {
        await writeFile(configFile, '');
        await lab.nats.restart();
      },
    });
  });

  // Where it is skipped, the test above stands for it.
  onDisk(
    'its disk is full (a tmpfs; skipped for a user who may not mount one): the outbox keeps what is committed, and empties when there is room',
    async () => {
      const { storeDir } = lab.nats;
      lab.atEnd(async () => {
        await lab.nats.kill();
        await run('umount', [storeDir]);
        await lab.nats.restart();
      });
      await fillAndHeal({
        shrink: async () => {
          await lab.nats.kill();
          await rm(storeDir, { recursive: true, force: true });
          await mkdir(storeDir, { recursive: true });
          await run('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_STORE_MB}m,mode=0777`, 'tmpfs', storeDir]);
          await lab.nats.restart();
        },
        heal: async () => {
          await run('mount', ['-o', 'remount,size=200m', storeDir]);
          await lab.nats.restart();
        },
      });
    },
  );

  /** Commits more than the store can hold; then gives it room, and waits until everything had its effect. */
  async function fillAndHeal(fault: { shrink(): Promise<void>; heal(): Promise<void> }): Promise<void> {
    await fault.shrink();
    startProducer(lab);
    await streamSeen();
    for (let round = 0; round < 10; round += 1) await lab.commit(submissions(1_000));
    await probe(
      async () => lab.producer.query(`SELECT 1 FROM intake.outbox WHERE published_at IS NULL AND attempts > 1 LIMIT 1`),
      { satisfied: ({ length }) => length === 1, describe: 'a publication refused twice', timeoutMs: 30_000 },
    );
    expect(await backlog()).toBeGreaterThan(1_000);
    // The outbox goes on taking what is committed.
    await lab.commit(submissions(100));
    await fault.heal();
    const healedAt = performance.now();
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await lab.haveEffect(10_100, 60_000);
    lab.figure('ten thousand events after room was made', `${((performance.now() - healedAt) / 1_000).toFixed(1)} s`);
  }
});
