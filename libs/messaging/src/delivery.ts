import { createHash } from 'node:crypto';
import type { JsMsg } from '@nats-io/jetstream';
import type { ReplayableMessage } from './failed-messages.js';
import { fromHeaders, type EventAttributes } from './headers.js';

/** A message in a consumer's hands: it is settled exactly once, by `ack`, `retry` or `bury`. */
export interface Delivery {
  readonly producer: string;
  /** Subject it was published on. */
  readonly type: string;
  /** Deliveries so far, this one included. */
  readonly deliveries: number;
  readonly settled: boolean;
  /** True for a dead letter that is handed to its handler again. */
  readonly isReplay: boolean;
  /**
   * The envelope's attributes.
   * @throws PermanentError `invalid-envelope`
   */
  attributes(): EventAttributes;
  /** Attributes for the dead letter of a message whose own are unreadable: its id is derived from its place in the stream. */
  fallbackAttributes(): EventAttributes;
  body(): string;
  ack(): void;
  /** To be delivered again after this delay, in ms. */
  retry(delayMs: number): void;
  /** Never to be delivered again: its dead letter is written. */
  bury(): void;
}

/** A delivery of JetStream. */
export class JetStreamDelivery implements Delivery {
  settled = false;
  readonly isReplay = false;
  private parsed: EventAttributes | null = null;

  constructor(
    private readonly message: JsMsg,
    readonly producer: string,
  ) {}

  get type(): string {
    return this.message.subject;
  }

  get deliveries(): number {
    return this.message.info.deliveryCount;
  }

  attributes(): EventAttributes {
    this.parsed ??= fromHeaders(this.message.headers);
    return this.parsed;
  }

  fallbackAttributes(): EventAttributes {
    const { stream, streamSequence } = this.message.info;
    return unreadableAttributes(this, `${stream}:${streamSequence}`, this.message.time);
  }

  body(): string {
    return this.message.string();
  }

  ack(): void {
    this.settle(() => this.message.ack());
  }

  retry(delayMs: number): void {
    this.settle(() => this.message.nak(Math.max(0, Math.round(delayMs))));
  }

  /** A reason would be sent as `+TERM reason`, which a 2.9 server ignores: it would deliver again. */
  bury(): void {
    this.settle(() => this.message.term());
  }

  /** Holds the message for another `ack_wait`. */
  working(): void {
    if (!this.settled) this.tell(() => this.message.working());
  }

  private settle(act: () => void): void {
    if (this.settled) return;
    this.settled = true;
    this.tell(act);
  }

  /** On a connection that was closed nothing can be said: the message is delivered again, and the inbox knows it. */
  private tell(act: () => void): void {
    try {
      act();
    } catch {
      this.settled = true;
    }
  }
}

/** A dead letter handed to its handler again. Until it is resolved or dead again its request stands. */
export class ReplayDelivery implements Delivery {
  settled = false;
  readonly deliveries = 1;
  readonly isReplay = true;

  constructor(private readonly message: ReplayableMessage) {}

  get producer(): string {
    return this.message.producer;
  }

  get type(): string {
    return this.message.attributes.type;
  }

  attributes(): EventAttributes {
    return this.message.attributes;
  }

  fallbackAttributes(): EventAttributes {
    return this.message.attributes;
  }

  body(): string {
    return this.message.body;
  }

  ack(): void {
    this.settled = true;
  }

  retry(): void {
    this.settled = true;
  }

  bury(): void {
    this.settled = true;
  }
}

/** Attributes of a message that has none we can read; the site is unknown, so that no site sees it. */
function unreadableAttributes({ type, producer }: Delivery, place: string, time: Date): EventAttributes {
  const id = uuidFrom(place);
  return {
    id,
    type,
    source: `octroi/${producer}`,
    time: time.toISOString(),
    subject: '',
    siteId: '',
    sequence: 0,
    correlationId: id,
    causationId: null,
    actorId: null,
  };
}

/** A UUID of version 8 (RFC 9562: made from a hash). */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
