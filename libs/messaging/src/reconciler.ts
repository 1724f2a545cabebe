import { randomUUID } from 'node:crypto';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { CONSUMERS_OF, streamOf, type ServiceName } from '@octroi/contracts';
import { crashPoint } from '@octroi/kernel';
import { failureCode } from './errors.js';
import { Lease } from './lease.js';
import { Loop } from './loop.js';
import type { MessagingObserver } from './observer.js';
import {
  QUESTION_SIZE,
  advanceWatermark,
  readUnverified,
  reemit,
  reemitFrom,
  settledPrefix,
  settledUpTo,
  type DurableState,
} from './receipts.js';
import type { NatsSource } from './relay.js';
import type { SqlRunner } from './sql.js';
import { assessStream, lostFrom, readStreamState, writeStreamState } from './stream-state.js';

/** What a {@link Reconciler} needs. */
export interface ReconcilerOptions {
  readonly service: ServiceName;
  /** A pool of the worker role, outside of any transaction. */
  readonly sql: SqlRunner;
  readonly nats: NatsSource;
  /** Asks a consumer which of these events it never had (`ask.<consumer>.received.v1`). Throws when there is no answer. */
  readonly ask: (consumer: ServiceName, eventIds: readonly string[]) => Promise<readonly string[]>;
  /** Called after rows were marked for publication: the relay's `wake`. */
  readonly onReemitted?: () => void;
  readonly observer?: MessagingObserver;
  /** Who is asked.
   * @default the consumers of this service in the topology */
  readonly consumers?: readonly ServiceName[];
  /** Time between two looks at the stream, in ms. @default 3000 */
  readonly checkEveryMs?: number;
  /** Time between two rounds of questions, in ms. @default 15000 */
  readonly askEveryMs?: number;
  /** Age at which a published row must have been received, in ms; keep it above the stream's duplicate window. @default 120000 */
  readonly receiptAfterMs?: number;
  readonly leaseTtlMs?: number;
}

/**
 * Repairs what the bus lost. It compares the stream with what its acknowledgements said (recreated, rolled back), and asks the consumers for
 * what they settled long ago and never had (holes, re-used sequences); what is lost becomes unpublished again, and the relay sends it.
 */
export class Reconciler {
  private readonly lease: Lease;
  private readonly loop: Loop;
  private readonly stream: string;
  private askAt = 0;
  private readonly lastLook = new Map<ServiceName, DurableState>();

  constructor(private readonly options: ReconcilerOptions) {
    this.stream = streamOf(options.service);
    this.lease = new Lease({
      sql: options.sql,
      name: 'reconciler',
      holder: `${options.service}-${process.pid}-${randomUUID()}`,
      ttlMs: options.leaseTtlMs,
      changed: (leading) => options.observer?.leadership?.({ name: 'reconciler', leading }),
    });
    this.loop = new Loop(
      async () => this.step(),
      (error) => {
        options.observer?.note?.({
          level: 'warn',
          code: 'reconciler-step-failed',
          details: { error: failureCode(error) },
        });
        return this.checkEveryMs;
      },
    );
  }

  /** Begins to check, or to wait for leadership. */
  start(): void {
    this.loop.start();
  }

  /** Finishes the check in flight and gives the lease up. */
  async stop(): Promise<void> {
    await this.loop.stop();
    if (this.lease.valid) await this.lease.release().catch(() => undefined);
  }

  /** Looks at once: the relay saw a loss. */
  wake(): void {
    this.loop.wake();
  }

  private get checkEveryMs(): number {
    return this.options.checkEveryMs ?? 3_000;
  }

  private async step(): Promise<number> {
    const connection = this.options.nats.current;
    if (!(await this.lease.hold()) || connection === null) return Math.min(this.checkEveryMs, 1_000);
    const manager = await jetstreamManager(connection, { checkAPI: false });
    await this.checkStream(manager);
    if (performance.now() >= this.askAt) {
      this.askAt = performance.now() + (this.options.askEveryMs ?? 15_000);
      for (const consumer of this.options.consumers ?? CONSUMERS_OF[this.options.service])
        await this.askSafely(manager, consumer);
    }
    return this.checkEveryMs;
  }

  private async checkStream(manager: JetStreamManager): Promise<void> {
    const { sql } = this.options;
    const recorded = await readStreamState(sql, this.stream);
    const info = await manager.streams.info(this.stream);
    const observed = { created: info.created, lastSeq: info.state.last_seq };
    const verdict = assessStream(recorded, observed);
    const fromSeq = lostFrom(verdict);
    if (fromSeq !== null) {
      crashPoint('reconciler:after-loss');
      const reason = verdict.kind === 'recreated' ? 'stream-recreated' : 'stream-rolled-back';
      this.reemitted(reason, await reemitFrom(sql, fromSeq));
      crashPoint('reconciler:after-reemit');
    }
    if (verdict.kind !== 'unchanged') await writeStreamState(sql, this.stream, observed);
  }

  private async askSafely(manager: JetStreamManager, consumer: ServiceName): Promise<void> {
    try {
      await this.askConsumer(manager, consumer);
    } catch (error) {
      this.options.observer?.note?.({
        level: 'debug',
        code: 'receipts-not-verified',
        details: { consumer, error: failureCode(error) },
      });
    }
  }

  /** Asks page after page, up to what the consumer has settled: the rest is still on its way, and not missing. */
  private async askConsumer(manager: JetStreamManager, consumer: ServiceName): Promise<void> {
    const { sql, ask, receiptAfterMs = 120_000 } = this.options;
    const upTo = await this.settledBy(manager, consumer);
    for (let more = true; more && !this.loop.stopped && (await this.lease.hold());) {
      const page = await readUnverified(sql, consumer, receiptAfterMs);
      const settled = settledPrefix(page, upTo);
      const last = settled.at(-1);
      if (last === undefined) return;
      const missing = await ask(
        consumer,
        settled.map(({ id }) => id),
      );
      crashPoint('reconciler:after-answer');
      this.reemitted('not-received', await reemit(sql, missing));
      if (missing.length > 0) crashPoint('reconciler:after-repair');
      await advanceWatermark(sql, consumer, last);
      more = settled.length === QUESTION_SIZE;
    }
  }

  private async settledBy(manager: JetStreamManager, consumer: ServiceName): Promise<number> {
    const { state } = await manager.streams.info(this.stream);
    const info = await manager.consumers.info(this.stream, consumer);
    const now: DurableState = {
      delivered: info.delivered.stream_seq,
      ackFloor: info.ack_floor.stream_seq,
      inHand: info.num_ack_pending,
      notDelivered: info.num_pending,
      waiting: info.num_waiting,
    };
    const before = this.lastLook.get(consumer);
    this.lastLook.set(consumer, now);
    return settledUpTo(now, before, state.last_seq);
  }

  private reemitted(reason: 'stream-recreated' | 'stream-rolled-back' | 'not-received', count: number): void {
    if (count === 0) return;
    this.options.observer?.reemitted?.({ reason, count });
    this.options.observer?.note?.({ level: 'warn', code: reason, details: { stream: this.stream, count } });
    this.options.onReemitted?.();
  }
}
