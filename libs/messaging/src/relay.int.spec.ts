import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { probe } from '@octroi/testing';

import { fromHeaders } from './headers.js';
import { markPublished, outboxBacklog, type Acknowledged } from './outbox.js';
import { OutboxRelay, type OutboxRelayOptions } from './relay.js';
import type { SqlRunner } from './sql.js';
import { readStreamState } from './stream-state.js';
import { startConsumer } from './testing/consumer-app.js';
import { Lab, PRODUCER, STREAM, submissions } from './testing/lab.js';

jest.setTimeout(40_000);

describe('the outbox relay', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.open();
  });
  beforeEach(async () => {
    await lab.clean();
    await lab.nats.wipe();
    await lab.keepTopology();
  });
  afterEach(async () => lab.endTest());
  afterAll(async () => lab.close());

  const startRelay = (options: Partial<OutboxRelayOptions> = {}): OutboxRelay => {
    const relay = new OutboxRelay({
      service: PRODUCER,
      sql: lab.pool('producer', 'worker'),
      nats: lab.link(PRODUCER),
      observer: { note: lab.note },
      ...options,
    });
    relay.start();
    lab.atEnd(async () => relay.stop());
    return relay;
  };
  const published = async (): Promise<number> => {
    const [row] = await lab.producer.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM intake.outbox WHERE published_at IS NOT NULL`,
    );
    return row?.count ?? 0;
  };
  const stored = async (): Promise<number> => (await (await lab.manager()).streams.info(STREAM)).state.messages;

  test('publishes what was committed, in order, as CloudEvents, with the id against repeats', async () => {
    const events = submissions(3);
    startRelay();
    await lab.commit(events);
    await probe(published, { satisfied: (count) => count === 3, describe: 'three rows published' });
    const manager = await lab.manager();
    for (const [index, event] of events.entries()) {
      const message = await manager.streams.getMessage(STREAM, { seq: index + 1 });
      const { data, ...attributes } = event;
      expect(message && fromHeaders(message.header)).toEqual(attributes);
      expect(message?.json()).toEqual(JSON.parse(JSON.stringify(data)));
      expect(message?.header.get('Nats-Msg-Id')).toBe(event.id);
    }
  });

  test('goes at once when woken, in the process that leads and from another', async () => {
    const leader = startRelay({ pollMs: 60_000 });
    await probe(() => leader.leading, { describe: 'the first relay leads' });
    const other = startRelay({ pollMs: 60_000 });
    await lab.commit(submissions(1));
    leader.wake();
    await probe(published, { satisfied: (count) => count === 1, describe: 'the row of the leader', timeoutMs: 2_000 });
    await lab.commit(submissions(1));
    await probe(
      async () => {
        other.wake();
        return published();
      },
      { satisfied: (count) => count === 2, describe: 'the row of the other', timeoutMs: 2_000 },
    );
    expect(other.leading).toBe(false);
  });

  test('two relays at once: one leads, nothing is lost, nothing has two effects', async () => {
    const relays = [startRelay(), startRelay()];
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    for (let round = 0; round < 20; round += 1) await lab.commit(submissions(100));
    await lab.haveEffect(2_000);
    expect(relays.filter((relay) => relay.leading)).toHaveLength(1);
  });

  test('a leader that dies in silence is replaced within its lease', async () => {
    const alive = { sql: true };
    const sql = lab.pool('producer', 'worker');
    const mortal: SqlRunner = {
      query: async (text, parameters) => (alive.sql ? sql.query(text, parameters) : never()),
    };
    const leader = startRelayWithoutEnd(mortal);
    await probe(() => leader.leading, { describe: 'the first relay leads' });
    const heir = startRelay({ leaseTtlMs: 1_500 });
    alive.sql = false;
    const died = performance.now();
    await lab.commit(submissions(10));
    await probe(published, { satisfied: (count) => count === 10, describe: 'the heir publishes' });
    expect(heir.leading).toBe(true);
    expect(performance.now() - died).toBeLessThan(3_500);
  });

  test('killed between the acknowledgement and the mark: published again, one effect', async () => {
    const sql = lab.pool('producer', 'worker');
    const crash: SqlRunner = {
      query: async (text, parameters) => (text.includes('marked') ? never() : sql.query(text, parameters)),
    };
    await lab.commit(submissions(50));
    startRelayWithoutEnd(crash);
    await probe(stored, { satisfied: (count) => count === 50, describe: 'fifty messages stored' });
    expect(await published()).toBe(0);
    startRelay({ leaseTtlMs: 1_500 });
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    await probe(published, { satisfied: (count) => count === 50, describe: 'fifty rows marked' });
    await lab.haveEffect(50);
  });

  test('NATS killed under load: what was not acknowledged is published again', async () => {
    startRelay({ publishTimeoutMs: 300 });
    await startConsumer(lab, async (batch) => lab.takeEffect(batch));
    for (let round = 0; round < 10; round += 1) {
      await lab.commit(submissions(100));
      if (round === 4) await lab.nats.kill();
      if (round === 7) await lab.nats.restart();
    }
    await lab.haveEffect(1_000);
    const backlog = await outboxBacklog(lab.pool('producer', 'worker'));
    expect(backlog.waiting).toBe(0);
  });

  test('a sequence that is given twice proves a loss, a repeated acknowledgement does not', async () => {
    const sql = lab.pool('producer', 'worker');
    const events = submissions(6);
    await lab.commit(events);
    const ack = (index: number, seq: number, duplicate = false): Acknowledged => ({
      id: events[index]?.id ?? '',
      seq,
      duplicate,
    });
    expect(await markPublished(sql, STREAM, [ack(0, 101), ack(1, 100)])).toBe(false);
    expect(await markPublished(sql, STREAM, [ack(2, 90, true), ack(3, 102)])).toBe(false);
    expect(await readStreamState(sql, STREAM)).toMatchObject({ lastSeq: 102, lossSeq: null });
    expect(await markPublished(sql, STREAM, [ack(4, 102), ack(5, 103)])).toBe(true);
    expect(await readStreamState(sql, STREAM)).toMatchObject({ lastSeq: 103, lossSeq: 102 });
    expect(await published()).toBe(6);
  });

  test('without a stream the rows wait, and go when it comes', async () => {
    await lab.endTest();
    await lab.nats.wipe();
    startRelay();
    await lab.commit(submissions(5));
    const failed = async (): Promise<string | undefined> =>
      (await lab.producer.query<{ last_error: string }>(`SELECT last_error FROM intake.outbox WHERE attempts > 0`))[0]
        ?.last_error;
    expect(await probe(failed, { describe: 'a failed attempt' })).toBe('jet-stream-not-enabled');
    await lab.keepTopology();
    await probe(published, { satisfied: (count) => count === 5, describe: 'five rows published' });
  });

  /** A relay that is never stopped: its next statement never returns, as after a kill. */
  function startRelayWithoutEnd(sql: SqlRunner): OutboxRelay {
    const relay = new OutboxRelay({ service: PRODUCER, sql, nats: lab.link(PRODUCER), leaseTtlMs: 1_500 });
    relay.start();
    return relay;
  }
});

async function never(): Promise<never> {
  return new Promise(() => undefined);
}
