import type { Actor } from './actor.js';

/** Why a transaction happens: a person or peer asked for it. */
export interface CommandCause {
  readonly siteId: string;
  readonly actor: Actor;
  readonly correlationId: string;
  /** What was asked, e.g. the subject of the command; scope of the idempotency key. */
  readonly command: string;
  /** Key of the caller; null when repeats are harmless by nature. */
  readonly idempotencyKey: string | null;
  /** Digest of what was asked: the same key with another digest is refused. */
  readonly fingerprint: string;
}

/** Why a transaction happens: an event was delivered. An event envelope fits. */
export interface EventCause {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly siteId: string;
  readonly subject: string;
  readonly sequence: number;
  readonly correlationId: string;
  readonly actorId: string | null;
}

/** Why a transaction happens: work of the service itself, found in its own tables. */
export interface TaskCause {
  readonly siteIds: readonly string[];
}

/** What a command did: its result and the events it committed. */
export interface Committed<Result> {
  readonly result: Result;
  readonly events: readonly object[];
}

/**
 * The only way to a transaction. It sets the sites that may be seen, writes the inbox rows first, runs the work, writes the outbox rows last, commits.
 * Never make a network call inside. `Stores` are the repositories and the outbox of the service, bound to the transaction.
 */
export interface UnitOfWork<Stores> {
  /** For a command. With an idempotency key seen before it gives the first answer again and runs nothing. @throws RuleViolation `idempotency-key-reused` */
  run<Result extends object>(
    cause: CommandCause,
    work: (stores: Stores) => Promise<Result>,
  ): Promise<Committed<Result>>;
  /** For delivered events, in one transaction; `fresh` are those that this service has not had before. Nothing runs when there is none. */
  runForEvents<Event extends EventCause>(
    events: readonly Event[],
    work: (stores: Stores, fresh: readonly Event[]) => Promise<void>,
  ): Promise<void>;
  /** For work of the service itself. */
  runForTask<Result>(cause: TaskCause, work: (stores: Stores) => Promise<Result>): Promise<Result>;
}

/** Transactions that carry out the commands of several callers together. */
export interface GroupUnitOfWork<Stores> {
  /**
   * All of the commands or none, in one transaction that sees the sites of all; answers in order, each with the events of its own. `fresh` are those
   * whose idempotency key was not seen before: the others get their first answer again.
   * @throws RuleViolation `idempotency-key-reused`; TransientError `too-early` when two of them share a key
   */
  runTogether<Command extends { readonly cause: CommandCause }, Result extends object>(
    commands: readonly Command[],
    work: (stores: Stores, fresh: readonly Command[]) => Promise<readonly Result[]>,
  ): Promise<readonly Committed<Result>[]>;
}
