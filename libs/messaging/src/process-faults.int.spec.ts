import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { CrashPoint } from '@octroi/kernel';
import { probe } from '@octroi/testing';

import { FailedMessages } from './failed-messages.js';
import { CONSUMER, Lab, STREAM, submissions } from './testing/lab.js';
import type { MortalSetting } from './testing/mortal.js';

jest.setTimeout(180_000);

/** Relay, reconciler and consumer as processes of their own, killed or frozen between two statements. */
describe('a process that dies', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.open({ ackWaitMs: 1_000, duplicateWindowMs: 200 });
  });
  beforeEach(async () => {
    await lab.clean();
    await lab.nats.wipe();
    await lab.keepTopology();
  });
  afterEach(async () => lab.endTest());
  afterAll(async () => lab.close());

  const killAt = (at: CrashPoint, passage: number): Pick<MortalSetting, 'end'> => ({
    end: { at, passage, signal: 'SIGKILL' },
  });
  const stored = async (): Promise<number> => (await (await lab.manager()).streams.info(STREAM)).state.last_seq;
  const delivered = async (): Promise<number> =>
    (await (await lab.manager()).consumers.info(STREAM, CONSUMER)).delivered.consumer_seq;
  const leaderPid = async (): Promise<number> => {
    const [row] = await lab.producer.query<{ pid: number }>(
      `SELECT split_part(holder, '-', 2)::integer AS pid FROM intake.lease WHERE name = 'relay' AND expires_at > now()`,
    );
    return row?.pid ?? 0;
  };
  const published = async (count: number): Promise<void> => {
    await probe(async () => lab.producer.query(`SELECT 1 FROM intake.outbox WHERE published_at IS NOT NULL`), {
      satisfied: ({ length }) => length === count,
      describe: `${count} rows published`,
      show: ({ length }) => String(length),
      timeoutMs: 20_000,
    });
  };

  test('the relay, before, between and after acknowledgement and mark: nothing lost, nothing doubled', async () => {
    const points: CrashPoint[] = ['relay:after-read', 'relay:after-puback', 'relay:after-mark'];
    for (const point of points) {
      await lab.commit(submissions(60));
      expect(await lab.spawn({ role: 'producer', ...killAt(point, 2) }).ended).toBe('SIGKILL');
    }
    lab.spawn({ role: 'producer' });
    lab.spawn({ role: 'consumer' });
    await lab.haveEffect(180);
    await published(180);
  });

  test('the relay between acknowledgement and mark, after the de-duplication window: stored twice, one effect', async () => {
    await lab.commit(submissions(20));
    expect(await lab.spawn({ role: 'producer', ...killAt('relay:after-puback', 1) }).ended).toBe('SIGKILL');
    expect(await stored()).toBe(20);
    lab.spawn({ role: 'consumer' });
    await lab.haveEffect(20);
    lab.spawn({ role: 'producer' });
    await published(20);
    expect(await stored()).toBe(40);
    await probe(delivered, { satisfied: (count) => count >= 40, describe: 'the second ones are delivered' });
    await lab.haveEffect(20);
  });

  test('the consumer, before and after its commit, and after its acknowledgement: delivered again, one effect each', async () => {
    lab.spawn({ role: 'producer' });
    await lab.commit(submissions(100));
    await published(100);
    const points: CrashPoint[] = ['consumer:after-fetch', 'consumer:after-commit', 'consumer:after-ack'];
    for (const point of points)
      expect(await lab.spawn({ role: 'consumer', ...killAt(point, 1) }).ended).toBe('SIGKILL');
    lab.spawn({ role: 'consumer' });
    await lab.haveEffect(100);
    expect(await delivered()).toBeGreaterThan(100);
  });

  test('the consumer between a dead letter and its settlement: one dead letter, and no more tries', async () => {
    lab.spawn({ role: 'producer' });
    await lab.commit(submissions(1));
    const dying = lab.spawn({ role: 'consumer', fails: true, ...killAt('consumer:after-dead-letter', 1) });
    expect(await dying.ended).toBe('SIGKILL');
    lab.spawn({ role: 'consumer', fails: true });
    const manager = await lab.manager();
    await probe(async () => manager.consumers.info(STREAM, CONSUMER), {
      satisfied: (info) => info.num_pending === 0 && info.num_ack_pending === 0,
      describe: 'the message settled',
    });
    const letters = await new FailedMessages(lab.pool('consumer', 'worker'), CONSUMER).list();
    expect(letters).toMatchObject([{ attempts: 5, dead: true }]);
  });

  test('the reconciler in the middle of a repair: the next one repairs', async () => {
    await lab.commit(submissions(100));
    const healthy = lab.spawn({ role: 'producer' });
    await published(100);
    await probe(async () => lab.producer.query(`SELECT 1 FROM intake.stream_state WHERE created IS NOT NULL`), {
      satisfied: ({ length }) => length === 1,
      describe: 'the stream is known',
    });
    healthy.child.kill('SIGKILL');
    await lab.nats.wipe();
    const points: CrashPoint[] = ['reconciler:after-loss', 'reconciler:after-reemit'];
    for (const point of points)
      expect(await lab.spawn({ role: 'producer', ...killAt(point, 1) }).ended).toBe('SIGKILL');
    lab.spawn({ role: 'producer' });
    lab.spawn({ role: 'consumer' });
    await lab.haveEffect(100);
  });

  test('the reconciler after an answer: what was not received is sent again', async () => {
    const events = submissions(30);
    lab.spawn({ role: 'consumer' });
    await lab.commit(events);
    const healthy = lab.spawn({ role: 'producer' });
    await lab.haveEffect(30);
    healthy.child.kill('SIGKILL');
    const points: CrashPoint[] = ['reconciler:after-answer', 'reconciler:after-repair'];
    for (const point of points) {
      await lab.forgetReceipt(events.slice(10, 15));
      expect(await lab.spawn({ role: 'producer', ...killAt(point, 1) }).ended).toBe('SIGKILL');
    }
    lab.spawn({ role: 'producer' });
    await lab.haveEffect(30);
  });

  test('a relay frozen with rows in hand is replaced within ten seconds, and thawed it does no harm', async () => {
    const end = { at: 'relay:after-read', passage: 1, signal: 'SIGSTOP' } as const;
    const events = submissions(60);
    await lab.commit(events);
    const frozen = lab.spawn({ role: 'producer', leaseTtlMs: 6_000, batchSize: 200, end });
    await probe(leaderPid, { satisfied: (pid) => pid === frozen.child.pid, describe: 'the first relay leads' });
    const heldSince = performance.now();
    lab.spawn({ role: 'consumer' });
    const heir = lab.spawn({ role: 'producer', leaseTtlMs: 6_000 });
    await published(60);
    const takenOverMs = performance.now() - heldSince;
    lab.figure('taken over from a frozen relay after', `${(takenOverMs / 1_000).toFixed(1)} s`);
    await lab.haveEffect(60);
    expect(await leaderPid()).toBe(heir.child.pid);
    frozen.child.kill('SIGCONT');
    await probe(() => frozen.output(), {
      satisfied: (output) => output.startsWith('published 60'),
      describe: 'the late relay goes on from where it was',
    });
    await lab.commit(submissions(10));
    await lab.haveEffect(70);
    expect(await leaderPid()).toBe(heir.child.pid);
    expect(takenOverMs).toBeLessThan(10_000);
  });
});
