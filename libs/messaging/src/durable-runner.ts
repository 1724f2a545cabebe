import { jetstream, type ConsumerMessages } from '@nats-io/jetstream';
import { JetStreamDelivery } from './delivery.js';
import type { Dispatcher } from './dispatcher.js';
import { failureCode } from './errors.js';
import { Loop } from './loop.js';
import type { MessagingObserver } from './observer.js';
import type { NatsSource } from './relay.js';

/** What a {@link DurableRunner} needs. */
export interface DurableRunnerOptions {
  readonly nats: NatsSource;
  readonly producer: string;
  readonly stream: string;
  readonly durable: string;
  readonly dispatcher: Dispatcher;
  /** Messages handed over at once. */
  readonly batchSize: number;
  /** `ack_wait` of the durable, in ms: messages in hand are renewed three times in it. */
  readonly ackWaitMs: number;
  readonly observer?: MessagingObserver;
}

/** Time between two attempts to bind, in ms. */
const BIND_EVERY_MS = 250;

/** Pulls one durable consumer: reads ahead a little, hands over one batch at a time, and holds what it has with heartbeats. */
export class DurableRunner {
  private readonly binder: Loop;
  private readonly worker: Loop;
  private readonly waiting: JetStreamDelivery[] = [];
  private inHand: readonly JetStreamDelivery[] = [];
  private messages: ConsumerMessages | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private roomAgain: (() => void) | null = null;
  private lastComplaint = '';

  constructor(private readonly options: DurableRunnerOptions) {
    this.binder = new Loop(
      async () => this.bindAndRead(),
      (error) => this.cannotBind(error),
    );
    this.worker = new Loop(
      async () => this.workOnce(),
      (error) => {
        options.observer?.note?.({
          level: 'error',
          code: 'consumer-step-failed',
          details: { error: failureCode(error) },
        });
        return 1_000;
      },
    );
  }

  /** Begins to bind and to read; until the durable exists it tries again. */
  start(): void {
    this.heartbeat = setInterval(() => this.holdAll(), this.options.ackWaitMs / 3);
    this.binder.start();
    this.worker.start();
  }

  /** Stops pulling, lets the batch in hand finish within the grace period, and gives the rest back. */
  async stop(graceMs: number): Promise<void> {
    const bound = this.binder.stop();
    void this.messages?.close();
    this.roomAgain?.();
    const finished = this.worker.stop();
    this.giveBack(this.waiting.splice(0));
    await Promise.race([finished, after(graceMs)]);
    this.giveBack(this.inHand);
    await bound;
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
  }

  private async bindAndRead(): Promise<number> {
    const connection = this.options.nats.current;
    if (connection === null) return BIND_EVERY_MS;
    const consumer = await jetstream(connection).consumers.get(this.options.stream, this.options.durable);
    if (this.binder.stopped) return 0;
    this.messages = await consumer.consume({
      max_messages: this.options.batchSize,
      expires: 5_000,
      idle_heartbeat: 1_000,
      abort_on_missing_resource: true,
    });
    this.lastComplaint = '';
    this.options.observer?.note?.({
      level: 'info',
      code: 'consumer-bound',
      details: { stream: this.options.stream, durable: this.options.durable },
    });
    try {
      await this.read(this.messages);
    } finally {
      await this.messages.close();
    }
    return BIND_EVERY_MS;
  }

  private async read(messages: ConsumerMessages): Promise<void> {
    for await (const message of messages) {
      const delivery = new JetStreamDelivery(message, this.options.producer);
      if (this.binder.stopped) {
        delivery.retry(0);
        continue;
      }
      this.waiting.push(delivery);
      this.worker.wake();
      const seconds = Math.max(0, Date.now() - message.time.getTime()) / 1_000;
      this.options.observer?.lag?.({ producer: this.options.producer, pending: message.info.pending, seconds });
      if (this.waiting.length >= 2 * this.options.batchSize) await this.room();
    }
  }

  private async room(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.roomAgain = resolve;
    });
    this.roomAgain = null;
  }

  /** Lets everything that one read of the socket brought reach the queue first, so that batches fill under load. */
  private async workOnce(): Promise<number> {
    await new Promise((resolve) => setImmediate(resolve));
    const batch = this.waiting.splice(0, this.options.batchSize);
    if (this.waiting.length < this.options.batchSize) this.roomAgain?.();
    if (batch.length === 0) return 60_000;
    this.inHand = batch;
    const available = await this.options.dispatcher.dispatch(batch);
    this.inHand = [];
    if (!available) await after(500);
    return 0;
  }

  private holdAll(): void {
    for (const delivery of [...this.waiting, ...this.inHand]) delivery.working();
  }

  private giveBack(deliveries: readonly JetStreamDelivery[]): void {
    for (const delivery of deliveries) delivery.retry(0);
  }

  private cannotBind(error: unknown): number {
    const complaint = failureCode(error);
    if (complaint !== this.lastComplaint) {
      this.lastComplaint = complaint;
      const details = { stream: this.options.stream, durable: this.options.durable, error: complaint };
      this.options.observer?.note?.({ level: 'warn', code: 'consumer-not-bound', details });
    }
    return BIND_EVERY_MS;
  }
}

async function after(ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
