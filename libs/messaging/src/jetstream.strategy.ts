import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import {
  eventContractBySubject,
  producersFor,
  streamOf,
  type EventContract,
  type ServiceName,
} from '@octroi/contracts';
import { isObservable, lastValueFrom } from 'rxjs';
import type { EventBatch } from './batches.js';
import { ReplayDelivery } from './delivery.js';
import { Dispatcher, type BatchHandler } from './dispatcher.js';
import { DurableRunner } from './durable-runner.js';
import { failureCode } from './errors.js';
import { FailedMessages } from './failed-messages.js';
import { JETSTREAM, JetStreamContext } from './jetstream.context.js';
import { Loop } from './loop.js';
import type { MessagingObserver } from './observer.js';
import type { NatsSource } from './relay.js';
import type { RetryPolicy } from './settlement.js';
import type { SqlRunner } from './sql.js';

/** What a {@link JetStreamStrategy} needs. */
export interface JetStreamStrategyOptions {
  /** The consuming service: the name of its durables, and of its inbox. */
  readonly service: ServiceName;
  /** The process's connection; its owner closes it, after the strategy. */
  readonly nats: NatsSource;
  /** A pool of the worker role. */
  readonly sql: SqlRunner;
  readonly observer?: MessagingObserver;
  /** Events that a handler receives at most. @default 100 */
  readonly batchSize?: number;
  /** `ack_wait` of the durables, in ms. @default 30000 */
  readonly ackWaitMs?: number;
  /** Time for the batches in hand to finish at a stop, in ms. @default 10000 */
  readonly graceMs?: number;
  readonly policy?: RetryPolicy;
  /** Time between two looks at the dead letters to replay, in ms. @default 5000 */
  readonly replayEveryMs?: number;
  /** Whose events are consumed.
   * @default the producers of this service in the topology */
  readonly producers?: readonly ServiceName[];
  /** The contract of a subject.
   * @default the contracts of `@octroi/contracts` */
  readonly contractOf?: (type: string) => EventContract<object> | undefined;
}

/**
 * Nest transport over JetStream durable consumers. A handler is `@EventPattern(contract.subject, JETSTREAM)` and receives an
 * {@link EventBatch}; its messages are acknowledged after it returns, and what it throws decides what becomes of them
 * (`deploy/decisions/0002-messaging.md`). Needs {@link EventErrorFilter}. NATS or the durables may come later: it binds when they do.
 */
export class JetStreamStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = JETSTREAM;
  override readonly propagatesEventHandlerErrors = true;
  private runners: DurableRunner[] = [];
  private replays: Loop | null = null;
  private readonly failures: FailedMessages;
  private readonly dispatcher: Dispatcher;

  constructor(private readonly options: JetStreamStrategyOptions) {
    super();
    this.failures = new FailedMessages(options.sql, options.service);
    this.dispatcher = new Dispatcher({
      consumer: options.service,
      sql: options.sql,
      failures: this.failures,
      handlerOf: (type) => this.batchHandler(type),
      contractOf: this.contractOf,
      policy: options.policy,
      observer: options.observer,
    });
  }

  /** Starts to consume in the background. Fails when a handler is declared for a subject without contract. */
  listen(callback: (error?: unknown) => void): void {
    const undeclared = [...this.messageHandlers.keys()].find((type) => this.contractOf(type) === undefined);
    if (undeclared !== undefined) {
      callback(new Error(`No event contract for the handler of ${undeclared}`));
      return;
    }
    this.runners = (this.options.producers ?? producersFor(this.options.service)).map((producer) =>
      this.runnerFor(producer),
    );
    for (const runner of this.runners) runner.start();
    this.replays = new Loop(
      async () => this.replayOnce(),
      (error) => {
        this.options.observer?.note?.({ level: 'warn', code: 'replay-failed', details: { error: failureCode(error) } });
        return this.replayEveryMs;
      },
    );
    this.replays.start();
    callback();
  }

  /** Stops pulling, finishes what is in hand within the grace period, gives the rest back and sends it all. */
  async close(): Promise<void> {
    const graceMs = this.options.graceMs ?? 10_000;
    await Promise.all([...this.runners.map(async (runner) => runner.stop(graceMs)), this.replays?.stop()]);
    await this.options.nats.current?.flush().catch(() => undefined);
  }

  /** Not offered: use the observer. */
  on(): never {
    throw new Error('JetStreamStrategy has no events');
  }

  /** The connection to NATS, or null. */
  unwrap<T>(): T {
    return this.options.nats.current as T;
  }

  private readonly contractOf = (type: string): EventContract<object> | undefined =>
    (this.options.contractOf ?? eventContractBySubject)(type);

  private get replayEveryMs(): number {
    return this.options.replayEveryMs ?? 5_000;
  }

  private runnerFor(producer: ServiceName): DurableRunner {
    const { nats, service, observer, batchSize = 100, ackWaitMs = 30_000 } = this.options;
    return new DurableRunner({
      nats,
      producer,
      stream: streamOf(producer),
      durable: service,
      dispatcher: this.dispatcher,
      batchSize,
      ackWaitMs,
      observer,
    });
  }

  private batchHandler(type: string): BatchHandler | undefined {
    const handler: MessageHandler<EventBatch, JetStreamContext, unknown> | undefined = this.messageHandlers.get(type);
    if (handler === undefined) return undefined;
    return async (batch) => {
      const result: unknown = await handler(batch, new JetStreamContext([type, batch.length]));
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    };
  }

  /** One by one: what died once is suspect. */
  private async replayOnce(): Promise<number> {
    const messages = await this.failures.toReplay(100);
    for (const message of messages) await this.dispatcher.dispatch([new ReplayDelivery(message)]);
    return this.replayEveryMs;
  }
}
