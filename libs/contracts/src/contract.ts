import type { Party, ServiceName } from './topology.js';

/** A type with every property and list read-only, all the way down: what a domain hands over. */
export type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

/** A class whose properties carry class-validator rules. */
export type PayloadClass<T extends object> = new () => T;

/** One version of one event: a fact in the past tense. Subject and type are the same text, `aid.<service>.<event>.v<n>`. */
export interface EventContract<T extends object> {
  readonly kind: 'event';
  readonly subject: string;
  readonly producer: ServiceName;
  readonly payload: PayloadClass<T>;
  readonly example: T;
  /** One French sentence for the documentation. */
  readonly summary: string;
}

/** One version of one command (`cmd.<service>.<verb>.v<n>`) or question (`ask.<service>.<question>.v<n>`), request and reply. */
export interface RequestContract<Request extends object, Reply extends object> {
  readonly kind: 'command' | 'question';
  readonly subject: string;
  readonly owner: ServiceName;
  /** Who may send it: NATS lets nobody else. */
  readonly askers: readonly Party[];
  /** What an actor's token must have been signed for. Every contract declares some. */
  readonly purposes?: readonly string[];
  readonly payload: PayloadClass<Request>;
  readonly example: Request;
  readonly reply: PayloadClass<Reply>;
  readonly replyExample: Reply;
  readonly summary: string;
  /** True when a service may ask without a site: ids alone are asked and answered. @default false */
  readonly acrossSites?: true;
}

/** CloudEvents 1.0 context attributes and our extensions, with the payload as `data`. */
export interface EventEnvelope<T extends object = object> {
  /** UUID v7: `ce-id` and `Nats-Msg-Id`. */
  readonly id: string;
  /** The contract's subject. */
  readonly type: string;
  /** `octroi/<producer>`. */
  readonly source: string;
  /** ISO 8601 UTC instant. */
  readonly time: string;
  /** What it is about: the aid request's id, or the site's. */
  readonly subject: string;
  readonly siteId: string;
  /** Version of the aggregate in its owning service; compared within one producer only. */
  readonly sequence: number;
  readonly correlationId: string;
  /** Id of the event or command that caused it. */
  readonly causationId: string | null;
  /** Opaque subject of the person or service that acted. */
  readonly actorId: string | null;
  readonly data: T;
}

/** What travels in a command or question: the signed actor, the site, the payload. */
export interface RequestEnvelope<T extends object = object> {
  /** Signed actor token (EdDSA JWT). */
  readonly actor: string;
  readonly siteId: string;
  readonly correlationId: string;
  /** `Idempotency-Key` of the HTTP call, for commands. */
  readonly idempotencyKey: string | null;
  /** Events that the asker has seen: an owner that has not yet had one of them answers `too-early`, instead of contradicting it. */
  readonly seen: readonly string[];
  /** The span that asks, 16 hex digits, when the asker is traced. */
  readonly spanId?: string;
  readonly payload: T;
}

/** A reply that succeeded: the result and, for a command, the events it committed. */
export interface SuccessReply<T extends object = object> {
  readonly ok: true;
  readonly result: T;
  readonly events: readonly EventEnvelope[];
}

/** A reply that failed: a code of the problem catalogue. */
export interface FailureReply {
  readonly ok: false;
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly faults: readonly {
    readonly pointer: string;
    readonly code: string;
    readonly parameters?: Readonly<Record<string, string | number>>;
  }[];
}

/** Declares an event contract. */
export function defineEvent<T extends object>(contract: Omit<EventContract<T>, 'kind'>): EventContract<T> {
  return { kind: 'event', ...contract };
}

/** Declares a command contract. */
export function defineCommand<Q extends object, R extends object>(
  contract: Omit<RequestContract<Q, R>, 'kind'>,
): RequestContract<Q, R> {
  return { kind: 'command', ...contract };
}

/** Declares a question contract. */
export function defineQuestion<Q extends object, R extends object>(
  contract: Omit<RequestContract<Q, R>, 'kind'>,
): RequestContract<Q, R> {
  return { kind: 'question', ...contract };
}
