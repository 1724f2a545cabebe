import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { requestSubmittedV1, streamOf, type EventEnvelope, type RequestSubmittedV1 } from '@octroi/contracts';
import {
  anEnvelope,
  createTestDatabase,
  probe,
  startTestNats,
  type TestDatabase,
  type TestNats,
} from '@octroi/testing';
import pg from 'pg';

import { NatsLink } from '../connection.js';
import { appendToOutbox } from '../outbox.js';
import { recordInInbox } from '../inbox.js';
import type { EventBatch } from '../batches.js';
import type { MessagingNote } from '../observer.js';
import { messagingSchema } from '../schema.js';
import { pgRunner, type SqlRunner } from '../sql.js';
import { TopologyKeeper } from '../topology-keeper.js';

/** The producer in every test of this library. */
export const PRODUCER = 'intake';
/** Its consumer. */
export const CONSUMER = 'eligibility';
/** Its stream. */
export const STREAM = streamOf(PRODUCER);

/** Settings of a {@link Lab}. */
export interface LabOptions {
  readonly ackWaitMs?: number;
  readonly duplicateWindowMs?: number;
}

/** A producer's and a consumer's database, a nats-server of its own, and the keeper of its topology. */
export class Lab {
  readonly notes: MessagingNote[] = [];
  private keepers: { sees: boolean; looks: number }[] = [];
  private readonly ending: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly nats: TestNats,
    readonly producer: TestDatabase,
    readonly consumer: TestDatabase,
    private readonly options: LabOptions,
  ) {}

  static async open(options: LabOptions = {}): Promise<Lab> {
    const [nats, producer, consumer] = await Promise.all([
      startTestNats(),
      createTestDatabase({
        service: PRODUCER,
        template: 'messaging-lab',
        migrate: async ({ owner }) => migrate(owner, PRODUCER),
      }),
      createTestDatabase({
        service: CONSUMER,
        template: 'messaging-lab',
        migrate: async ({ owner }) => migrate(owner, CONSUMER),
      }),
    ]);
    return new Lab(nats, producer, consumer, options);
  }

  /** Notes are collected here; pass it as the observer's `note`. */
  readonly note = (note: MessagingNote): void => void this.notes.push(note);

  /** Ends what a test started, latest first. */
  async endTest(): Promise<void> {
    for (const end of this.ending.splice(0).reverse()) await end();
    this.notes.length = 0;
    this.keepers = [];
  }

  /** Ends everything. */
  async close(): Promise<void> {
    await this.endTest();
    await Promise.all([this.nats.stop(), this.producer.drop(), this.consumer.drop()]);
  }

  /** To be done at the end of the test. */
  atEnd<T extends () => Promise<unknown>>(end: T): T {
    this.ending.push(end);
    return end;
  }

  /** A connection as a service has it. */
  link(service: string): NatsLink {
    const link = new NatsLink({ service, servers: this.nats.url }, { note: this.note }).start();
    this.atEnd(async () => link.close());
    return link;
  }

  /** A pool of a role of one side. */
  pool(side: 'producer' | 'consumer', role: 'runtime' | 'worker'): SqlRunner & { readonly pool: pg.Pool } {
    const pool = new pg.Pool({ connectionString: this[side].urls[role], max: 4 });
    pool.on('error', () => undefined);
    this.atEnd(async () => pool.end());
    return { pool, ...pgRunner(pool) };
  }

  /** Keeps the topology of the producer and its consumer, and waits until it stands. */
  async keepTopology(): Promise<TopologyKeeper> {
    const link = this.link('provisioner');
    const eyes = { sees: true, looks: 0 };
    this.keepers.push(eyes);
    const keeper = new TopologyKeeper({
      nats: {
        get current() {
          eyes.looks += 1;
          return eyes.sees ? link.current : null;
        },
      },
      observer: { note: this.note },
      everyMs: 100,
      producers: [PRODUCER],
      consumersOf: () => [CONSUMER],
      ...this.options,
    });
    keeper.start();
    this.atEnd(async () => keeper.stop());
    await keeper.ready;
    return keeper;
  }

  /** Waits until the keeper has looked once more at what is there now; then it sees no server, until the answer is called. */
  async blindKeeper(): Promise<() => void> {
    const before = this.keepers.map(({ looks }) => looks);
    await probe(() => this.keepers.every(({ looks }, index) => looks > (before[index] ?? 0) + 1), {
      describe: 'one whole look of the keeper',
    });
    const blinded = [...this.keepers];
    for (const eyes of blinded) eyes.sees = false;
    return () => {
      for (const eyes of blinded) eyes.sees = true;
    };
  }

  /** Commits events as the producing service does. */
  async commit(events: readonly EventEnvelope[]): Promise<void> {
    await this.inTransaction('producer', events, async (sql) => appendToOutbox(sql, events));
  }

  /** Handles a batch as a consuming service does: inbox and effect in one transaction. */
  async takeEffect(batch: EventBatch): Promise<void> {
    await this.inTransaction('consumer', batch, async (sql) => {
      const fresh = await recordInInbox(sql, CONSUMER, batch);
      await sql.query(`INSERT INTO effect (event_id, site_id) SELECT * FROM unnest($1::uuid[], $2::text[])`, [
        batch.filter(({ id }) => fresh.has(id)).map(({ id }) => id),
        batch.filter(({ id }) => fresh.has(id)).map(({ siteId }) => siteId),
      ]);
    });
  }

  /** Effects in the consumer's database. */
  async effects(): Promise<{ readonly total: number; readonly distinct: number }> {
    const [row] = await this.consumer.query<{ total: number; distinct: number }>(
      `SELECT count(*)::integer AS total, count(DISTINCT event_id)::integer AS distinct FROM eligibility.effect`,
    );
    return row ?? { total: 0, distinct: 0 };
  }

  /** Waits until so many events had their effect, and fails if one had it twice. */
  async haveEffect(count: number, timeoutMs = 20_000): Promise<void> {
    const seen = await probe(async () => this.effects(), {
      satisfied: ({ distinct }) => distinct >= count,
      describe: `${count} effects`,
      timeoutMs,
    });
    if (seen.total !== count)
      throw new Error(`${seen.total} effects of ${seen.distinct} events, ${count} were expected`);
  }

  /** Forgets everything in both databases. */
  async clean(): Promise<void> {
    await this.producer.query(
      `TRUNCATE intake.outbox, intake.lease, intake.reconciliation, intake.inbox, intake.failed_message`,
    );
    await this.producer.query(`UPDATE intake.stream_state SET created = NULL, last_seq = 0, loss_seq = NULL`);
    await this.consumer.query(`TRUNCATE eligibility.inbox, eligibility.failed_message, eligibility.effect`);
  }

  /** The JetStream manager on a connection for the test's own questions. */
  async manager(): Promise<JetStreamManager> {
    return jetstreamManager(await this.connection(), { checkAPI: false });
  }

  /** A connection for the test itself. */
  async connection(): Promise<NatsConnection> {
    const connection = await connect({ servers: this.nats.url, maxReconnectAttempts: -1, reconnectTimeWait: 50 });
    this.atEnd(async () => connection.close());
    return connection;
  }

  private async inTransaction(
    side: 'producer' | 'consumer',
    events: readonly { readonly siteId: string }[],
    work: (sql: SqlRunner) => Promise<void>,
  ): Promise<void> {
    const client = new pg.Client({ connectionString: this[side].urls.runtime });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('octroi.sites', $1, true)`, [
        [...new Set(events.map(({ siteId }) => siteId))].join(','),
      ]);
      await work(pgRunner(client));
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
  }
}

/** So many events of the producer, of two sites. */
export function submissions(count: number): EventEnvelope<RequestSubmittedV1>[] {
  return Array.from({ length: count }, (_, index) =>
    anEnvelope(requestSubmittedV1, { siteId: index % 2 === 0 ? 'chaville' : 'demo' }),
  );
}

async function migrate(ownerUrl: string, service: typeof PRODUCER | typeof CONSUMER): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  for (const statement of messagingSchema(service)) await client.query(statement);
  await client.query(`CREATE TABLE ${service}.effect (event_id uuid NOT NULL, site_id text NOT NULL)`);
  await client.query(`GRANT INSERT ON ${service}.effect TO ${service}_runtime`);
  await client.end();
}
