import { randomUUID } from 'node:crypto';
import { JetStreamApiError, jetstream, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { type ServiceName, streamOf, wakeSubjectOf } from '@octroi/contracts';
import { crashPoint } from '@octroi/kernel';
import { failureCode } from './errors.js';
import { toHeaders } from './headers.js';
import { Lease } from './lease.js';
import { Loop } from './loop.js';
import type { MessagingObserver } from './observer.js';
import {
  markFailed,
  markPublished,
  readUnpublished,
  type Acknowledged,
  type OutboxRow,
  type PublishFailure,
} from './outbox.js';
import type { SqlRunner } from './sql.js';

/** Where the process finds its connection to NATS: see {@link NatsLink}. */
export interface NatsSource {
  readonly current: NatsConnection | null;
}

/** What an {@link OutboxRelay} needs. */
export interface OutboxRelayOptions {
  readonly service: ServiceName;
  /** A pool of the worker role, outside of any transaction. */
  readonly sql: SqlRunner;
  readonly nats: NatsSource;
  readonly observer?: MessagingObserver;
  /** Called when an acknowledgement proves that the stream lost messages. */
  readonly onLoss?: () => void;
  /** Rows in flight at once. @default 200 */
  readonly batchSize?: number;
  /** Longest wait before the outbox is looked at again, in ms. @default 250 */
  readonly pollMs?: number;
  /** Time for the server to acknowledge, in ms. @default 2000 */
  readonly publishTimeoutMs?: number;
  /** Time after which another relay may take over from a silent one, in ms. @default 6000 */
  readonly leaseTtlMs?: number;
}

/**
 * Publishes the outbox of one schema to its stream. One relay leads at a time; a second one waits for its lease to expire. Rows go out
 * concurrently in insertion order, with the event's id as `Nats-Msg-Id`, outside of any transaction, and are marked together afterwards: a crash
 * between the two publishes them again, which inboxes absorb.
 */
export class OutboxRelay {
  private readonly lease: Lease;
  private readonly loop: Loop;
  private readonly stream: string;
  private client: { readonly connection: NatsConnection; readonly jetstream: JetStreamClient } | null = null;
  private hinting = false;
  /** After a batch that failed as a whole one row is tried at a time, so that an absent server is not flooded. */
  private probing = false;

  constructor(private readonly options: OutboxRelayOptions) {
    this.stream = streamOf(options.service);
    this.lease = new Lease({
      sql: options.sql,
      name: 'relay',
      holder: `${options.service}-${process.pid}-${randomUUID()}`,
      ttlMs: options.leaseTtlMs,
      changed: (leading) => options.observer?.leadership?.({ name: 'relay', leading }),
    });
    this.loop = new Loop(
      async () => this.step(),
      (error) => {
        options.observer?.note?.({ level: 'warn', code: 'relay-step-failed', details: { error: failureCode(error) } });
        return this.pollMs;
      },
    );
  }

  /** True while this process is the one that publishes. */
  get leading(): boolean {
    return this.lease.valid;
  }

  /** Begins to publish, or to wait for leadership. */
  start(): void {
    this.loop.start();
  }

  /** Finishes the batch in flight and gives the lease up. */
  async stop(): Promise<void> {
    await this.loop.stop();
    if (this.lease.valid) await this.lease.release().catch(() => undefined);
  }

  /** Call it after a commit that wrote events: they leave at once instead of at the next poll, even if another process leads. */
  wake(): void {
    if (this.lease.valid) this.loop.wake();
    else this.hint();
  }

  private get pollMs(): number {
    return this.options.pollMs ?? 250;
  }

  private async step(): Promise<number> {
    const leading = await this.lease.hold();
    const client = this.connect();
    if (!leading || client === null) return this.pollMs;
    const limit = this.probing ? 1 : (this.options.batchSize ?? 200);
    const rows = await readUnpublished(this.options.sql, limit);
    if (rows.length === 0 || !this.lease.valid) return this.pollMs;
    crashPoint('relay:after-read');
    const allWent = await this.publish(client, rows);
    return allWent && rows.length === limit ? 0 : this.pollMs;
  }

  private async publish(client: JetStreamClient, rows: readonly OutboxRow[]): Promise<boolean> {
    const startedAt = performance.now();
    const outcomes = await Promise.all(rows.map(async (row) => this.publishOne(client, row)));
    const acknowledged = outcomes.filter((outcome) => 'seq' in outcome);
    const failures = outcomes.filter((outcome) => 'code' in outcome);
    this.probing = acknowledged.length === 0;
    if (acknowledged.length > 0) crashPoint('relay:after-puback');
    const lost = await markPublished(this.options.sql, this.stream, acknowledged);
    crashPoint('relay:after-mark');
    await markFailed(this.options.sql, failures);
    const seconds = (performance.now() - startedAt) / 1_000;
    this.options.observer?.published?.({ size: acknowledged.length, failed: failures.length, seconds });
    if (lost) this.options.onLoss?.();
    return failures.length === 0;
  }

  private async publishOne(
    client: JetStreamClient,
    { envelope, body, attempts }: OutboxRow,
  ): Promise<Acknowledged | PublishFailure> {
    const from = Date.now();
    try {
      const timeout = this.options.publishTimeoutMs ?? 2_000;
      const { seq, duplicate } = await client.publish(envelope.type, body, {
        msgID: envelope.id,
        headers: toHeaders(envelope),
        timeout,
      });
      this.options.observer?.sent?.(envelope, from);
      return { id: envelope.id, seq, duplicate };
    } catch (error) {
      return {
        id: envelope.id,
        code: failureCode(error),
        retryInMs: retryDelay(attempts, error instanceof JetStreamApiError),
      };
    }
  }

  private connect(): JetStreamClient | null {
    const connection = this.options.nats.current;
    if (connection === null) return null;
    if (this.client?.connection !== connection) {
      this.client = { connection, jetstream: jetstream(connection) };
      connection.subscribe(wakeSubjectOf(this.options.service), { callback: () => this.loop.wake() });
    }
    return this.client.jetstream;
  }

  private hint(): void {
    if (this.hinting) return;
    this.hinting = true;
    setImmediate(() => {
      this.hinting = false;
      const connection = this.options.nats.current;
      if (connection !== null && !connection.isClosed() && !connection.isDraining())
        connection.publish(wakeSubjectOf(this.options.service));
    });
  }
}

/** Time before a row is tried again, in ms: what the server refuses waits up to 30 s, what it did not answer up to 2 s. */
export function retryDelay(attempts: number, refused: boolean): number {
  return Math.min(250 * 2 ** Math.min(attempts, 10), refused ? 30_000 : 2_000);
}
