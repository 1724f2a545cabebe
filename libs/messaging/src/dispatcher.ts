import { validateEvent, type EventContract, type EventEnvelope } from '@octroi/contracts';
import { PermanentError, crashPoint } from '@octroi/kernel';
import { groupByType, type EventBatch } from './batches.js';
import type { Delivery } from './delivery.js';
import { classifyFailure, failureCode, type FailureClass } from './errors.js';
import type { FailedMessages } from './failed-messages.js';
import { recordInInbox } from './inbox.js';
import type { DeliveryOutcome, MessagingObserver } from './observer.js';
import { DEFAULT_RETRY_POLICY, attemptLimit, settle, worthTryingAlone, type RetryPolicy } from './settlement.js';
import type { SqlRunner } from './sql.js';

/** Handles a batch; what it throws decides what becomes of the messages. */
export type BatchHandler = (batch: EventBatch) => Promise<void>;

/** What a {@link Dispatcher} needs. */
export interface DispatcherOptions {
  readonly consumer: string;
  /** A pool of the worker role. */
  readonly sql: SqlRunner;
  readonly failures: FailedMessages;
  /** The handler of a type; undefined when this service does not care for it. */
  readonly handlerOf: (type: string) => BatchHandler | undefined;
  readonly contractOf: (type: string) => EventContract<object> | undefined;
  readonly policy?: RetryPolicy;
  readonly observer?: MessagingObserver;
}

interface Opened {
  readonly delivery: Delivery;
  readonly envelope: EventEnvelope;
}

/** Takes fetched messages to their handlers, and settles each of them. Knows neither NATS nor Nest. */
export class Dispatcher {
  private readonly policy: RetryPolicy;

  constructor(private readonly options: DispatcherOptions) {
    this.policy = options.policy ?? DEFAULT_RETRY_POLICY;
  }

  /**
   * Handles messages in batches of one type; when it returns every message is settled.
   * @returns false when a server that all of them need is gone: wait before you fetch more
   */
  async dispatch(deliveries: readonly Delivery[]): Promise<boolean> {
    crashPoint('consumer:after-fetch');
    try {
      await this.buryKnownDead(deliveries);
      const wanted = await this.ignoreUnwanted(deliveries.filter((delivery) => !delivery.settled));
      const opened: Opened[] = [];
      for (const delivery of wanted) {
        const one = await this.open(delivery);
        if (one !== null) opened.push(one);
      }
      let available = true;
      for (const group of groupByType(opened, ({ envelope }) => envelope))
        available = (await this.handle(group)) && available;
      return available;
    } catch (error) {
      this.note('warn', 'dispatch-failed', { error: failureCode(error) });
      for (const delivery of deliveries) if (!delivery.settled) this.retryUncounted(delivery);
      return false;
    }
  }

  /** A crash between the dead letter and its `term` brings the message back: it stays dead. */
  private async buryKnownDead(deliveries: readonly Delivery[]): Promise<void> {
    const redelivered = deliveries.filter((delivery) => delivery.deliveries > 1);
    const ids = redelivered.map((delivery) => idOf(delivery));
    if (ids.length === 0) return;
    const dead = await this.options.failures.deadAmong(ids);
    for (const delivery of redelivered) {
      if (!dead.has(idOf(delivery))) continue;
      delivery.bury();
      this.settled(delivery, 'dead');
    }
  }

  /** Types without a handler are received all the same: the producer must not send them again. */
  private async ignoreUnwanted(deliveries: readonly Delivery[]): Promise<Delivery[]> {
    const unwanted = deliveries.filter((delivery) => this.options.handlerOf(delivery.type) === undefined);
    if (unwanted.length === 0) return [...deliveries];
    const events = unwanted.flatMap((delivery) => {
      const attributes = attributesOf(delivery);
      return attributes === null ? [] : [attributes];
    });
    await recordInInbox(this.options.sql, this.options.consumer, events);
    for (const delivery of unwanted) {
      delivery.ack();
      this.settled(delivery, 'ignored');
    }
    return deliveries.filter((delivery) => !delivery.settled);
  }

  /** Reads and validates one message; what cannot be read is a dead letter at once. */
  private async open(delivery: Delivery): Promise<Opened | null> {
    try {
      const attributes = delivery.attributes();
      if (attributes.type !== delivery.type || attributes.source !== `octroi/${delivery.producer}`)
        throw new PermanentError('invalid-envelope');
      const contract = this.options.contractOf(delivery.type);
      if (contract === undefined) throw new PermanentError('unknown-event');
      return { delivery, envelope: { ...attributes, data: validateEvent(contract, parseBody(delivery)) } };
    } catch (error) {
      await this.fail(delivery, error);
      return null;
    }
  }

  private async handle(group: readonly Opened[]): Promise<boolean> {
    const outcome = await this.call(group);
    if (outcome === null) {
      crashPoint('consumer:after-commit');
      await this.acknowledge(group);
      return true;
    }
    const { failure, error } = outcome;
    if (worthTryingAlone(failure, group.length)) {
      let available = true;
      for (const one of group) available = (await this.handle([one])) && available;
      return available;
    }
    for (const { delivery } of group) await this.fail(delivery, error);
    return failure !== 'unavailable';
  }

  private async call(
    group: readonly Opened[],
  ): Promise<{ readonly failure: FailureClass; readonly error: unknown } | null> {
    const type = group[0]?.envelope.type ?? '';
    const startedAt = performance.now();
    const batch = [...new Map(group.map(({ envelope }) => [envelope.id, envelope])).values()];
    const handled = (failure: FailureClass | null): void =>
      this.options.observer?.handled?.({
        type,
        size: batch.length,
        seconds: (performance.now() - startedAt) / 1_000,
        failure,
      });
    try {
      const work = async (): Promise<void> => this.options.handlerOf(type)?.(batch);
      await (this.options.observer?.around?.(batch, work) ?? work());
      handled(null);
      return null;
    } catch (error) {
      const failure = classifyFailure(error);
      handled(failure);
      return { failure, error };
    }
  }

  private async acknowledge(group: readonly Opened[]): Promise<void> {
    const retried = group.filter(({ delivery }) => delivery.deliveries > 1 || delivery.isReplay);
    if (retried.length > 0) await this.options.failures.resolve(retried.map(({ envelope }) => envelope.id));
    for (const { delivery } of group) {
      delivery.ack();
      this.settled(delivery, 'ack');
    }
    crashPoint('consumer:after-ack');
  }

  private async fail(delivery: Delivery, error: unknown): Promise<void> {
    const failure = classifyFailure(error);
    const limit = attemptLimit(failure, this.policy);
    const attempts = limit === null ? 0 : await this.record(delivery, { code: failureCode(error), limit });
    const settlement = settle({ failure, deliveries: delivery.deliveries, attempts }, this.policy);
    this.noteFailure(delivery, error, { failure, attempts, outcome: settlement.kind });
    if (settlement.kind === 'retry') delivery.retry(settlement.delayMs);
    else {
      crashPoint('consumer:after-dead-letter');
      delivery.bury();
    }
    this.settled(delivery, settlement.kind === 'retry' ? 'retry' : 'dead');
  }

  private async record(delivery: Delivery, failed: { readonly code: string; readonly limit: number }): Promise<number> {
    const attributes = attributesOf(delivery) ?? delivery.fallbackAttributes();
    return this.options.failures.record({ producer: delivery.producer, attributes, body: delivery.body(), ...failed });
  }

  private retryUncounted(delivery: Delivery): void {
    const settlement = settle({ failure: 'unavailable', deliveries: delivery.deliveries, attempts: 0 }, this.policy);
    delivery.retry(settlement.kind === 'retry' ? settlement.delayMs : this.policy.firstDelayMs);
    this.settled(delivery, 'retry');
  }

  private settled(delivery: Delivery, outcome: DeliveryOutcome): void {
    const type = this.options.contractOf(delivery.type) === undefined ? 'other' : delivery.type;
    this.options.observer?.settled?.({ producer: delivery.producer, type, outcome });
  }

  private noteFailure(
    delivery: Delivery,
    error: unknown,
    known: { failure: FailureClass; attempts: number; outcome: string },
  ): void {
    const level = known.outcome === 'dead' || known.failure === 'unknown' ? 'error' : 'warn';
    this.note(level, 'message-failed', {
      eventId: idOf(delivery),
      correlationId: attributesOf(delivery)?.correlationId ?? null,
      type: delivery.type,
      error: failureCode(error),
      at: placeOf(error),
      ...known,
    });
  }

  private note(level: 'warn' | 'error', code: string, details: Readonly<Record<string, string | number | null>>): void {
    this.options.observer?.note?.({ level, code, details });
  }
}

function parseBody(delivery: Delivery): unknown {
  try {
    return JSON.parse(delivery.body());
  } catch {
    throw new PermanentError('invalid-event');
  }
}

function attributesOf(delivery: Delivery): ReturnType<Delivery['attributes']> | null {
  try {
    return delivery.attributes();
  } catch {
    return null;
  }
}

function idOf(delivery: Delivery): string {
  return (attributesOf(delivery) ?? delivery.fallbackAttributes()).id;
}

/** Where an error was thrown (function, file, line), without its message: a message may quote data. */
function placeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return (
    error.stack
      ?.split('\n')
      .find((line) => /^\s+at /.test(line))
      ?.trim() ?? null
  );
}
