import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

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
import type { EventBatch } from '../batches.js';
import type { MessagingNote } from '../observer.js';
import { messagingSchema } from '../schema.js';
import { pgRunner, type SqlRunner } from '../sql.js';
import { TopologyKeeper } from '../topology-keeper.js';
import type { MortalSetting } from './mortal.js';
import { commitEvents, takeEffect } from './transactions.js';

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
  /** Read by the server at each start. */
  readonly configFile?: string;
}

/** A process of {@link Lab.spawn}. */
export interface MortalProcess {
  readonly child: ChildProcess;
  /** The signal that ended it. */
  readonly ended: Promise<string>;
  /** What it has written: `published <rows>` for each batch of its relay. */
  output(): string;
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
      startTestNats({ configFile: options.configFile }),
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

  /** Prints a figure that a test has measured, or why it could not. */
  figure(what: string, value: string): void {
    process.stderr.write(`    ${what}: ${value}\n`);
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

  /** As if these events had never come: neither their receipt nor their effect is left, and nobody was asked about them. */
  async forgetReceipt(events: readonly EventEnvelope[]): Promise<void> {
    const ids = events.map(({ id }) => id);
    await this.consumer.query(`DELETE FROM eligibility.effect WHERE event_id = ANY ($1::uuid[])`, [ids]);
    await this.consumer.query(`DELETE FROM eligibility.inbox WHERE event_id = ANY ($1::uuid[])`, [ids]);
    await this.producer.query(`DELETE FROM intake.reconciliation`);
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
    await commitEvents(this.producer.urls.runtime, events);
  }

  /** Handles a batch as a consuming service does: inbox and effect in one transaction. */
  async takeEffect(batch: EventBatch): Promise<void> {
    await takeEffect(this.consumer.urls.runtime, CONSUMER, batch);
  }

  /** Effects in the consumer's database. */
  async effects(): Promise<{ readonly total: number; readonly distinct: number }> {
    const [row] = await this.consumer.query<{ total: number; distinct: number }>(
      `SELECT count(*)::integer AS total, count(DISTINCT event_id)::integer AS distinct FROM eligibility.effect`,
    );
    return row ?? { total: 0, distinct: 0 };
  }

  /** Waits until so many events had their effect, and fails if one had it twice. */
  async haveEffect(count: number, timeoutMs = 60_000): Promise<void> {
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

  /** Starts a process of its own that publishes or consumes, and dies or freezes where it is told to. */
  spawn(setting: Pick<MortalSetting, 'role'> & Partial<MortalSetting>): MortalProcess {
    const whole: MortalSetting = {
      ...{ producer: PRODUCER, consumer: CONSUMER, natsUrl: this.nats.url, leaseTtlMs: 1_000, batchSize: 20 },
      ackWaitMs: this.options.ackWaitMs ?? 30_000,
      producerWorkerUrl: this.producer.urls.worker,
      consumerWorkerUrl: this.consumer.urls.worker,
      consumerRuntimeUrl: this.consumer.urls.runtime,
      ...setting,
    };
    const args = ['--import', pathOf('../../../tooling/jest/register-sources.mjs'), pathOf('./mortal.ts')];
    const child = spawn(process.execPath, [...args, JSON.stringify(whole)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit').then(([, signal]: unknown[]) => String(signal));
    this.atEnd(async () => {
      child.kill('SIGKILL');
      await ended;
    });
    let written = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
    return { child, ended, output: () => written };
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

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
