import type { EventContract, EventEnvelope, Immutable } from '@octroi/contracts';
import {
  crashPoint,
  type Clock,
  type CommandCause,
  type Committed,
  type EventCause,
  type GroupUnitOfWork,
  type IdGenerator,
  type TaskCause,
  type UnitOfWork,
} from '@octroi/kernel';
import { appendToOutbox, recordInInbox } from '@octroi/messaging';
import type { DataSource } from 'typeorm';
import { isCollision } from './database.js';
import { claimIdempotencyKeys, keepAnswers } from './idempotency-keys.js';
import { inTransaction, type PipelinedTransaction } from './pipelined-transaction.js';
import { inSpan, type SpanPlace } from './tracing.js';

/** An event to publish: everything of its envelope that the transaction does not know by itself. */
export interface Emission<T extends object> {
  readonly siteId: string;
  /** Id of the aid request, or of the site. */
  readonly subject: string;
  /** Version of the aggregate in this service. */
  readonly sequence: number;
  readonly data: Immutable<T>;
  /** The event that this one answers, when a batch is handled: gives correlation, causation and actor. */
  readonly cause?: EventCause;
  /** The command that this event follows, when several are carried out together: gives correlation and actor. */
  readonly command?: CommandCause;
  /** For a task found in the service's own tables: the correlation and actor kept with it. */
  readonly origin?: {
    readonly correlationId: string;
    readonly causationId: string | null;
    readonly actorId: string | null;
  };
}

/** What a service builds its stores from. Valid until the work ends. */
export interface SqlTransaction {
  /** Time of the transaction: every row and event of it says the same. */
  readonly now: Date;
  readonly ids: IdGenerator;
  /** A statement with positional parameters. Several that need nothing of each other share a round trip (`Promise.all`). @returns rows; for UPDATE and DELETE only with RETURNING */
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** A statement whose answer nobody reads; what follows does not wait for it. If it fails, the transaction does. */
  send(sql: string, parameters?: readonly unknown[]): void;
  /** Puts an event into the outbox; it is published after the commit. */
  emit<T extends object>(contract: EventContract<T>, emission: Emission<T>): void;
  /** Notes that personal data of these subjects were given to the actor of the command. */
  logAccess(subjectKind: AccessedSubject, subjectIds: readonly string[]): void;
  /** The same for several commands that are carried out together, in one statement. */
  logAccesses(subjectKind: AccessedSubject, accesses: readonly CommandAccess[]): void;
}

/** Whose personal data were given. */
export type AccessedSubject = 'aid-request' | 'person';

/** Subjects whose personal data were given to the actor of a command. */
export interface CommandAccess {
  readonly command: CommandCause;
  readonly subjectIds: readonly string[];
}

/** What {@link SqlUnitOfWork} needs. */
export interface UnitOfWorkOptions<Stores> {
  readonly service: string;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly stores: (transaction: SqlTransaction) => Stores;
  /** Called after each commit that wrote events: wakes the relay. */
  readonly onCommitted: () => void;
}

/** Times that a transaction is tried when it collides with another (serialisation, deadlock). */
const TRIES = 4;

/** {@link UnitOfWork} and {@link GroupUnitOfWork} on PostgreSQL. */
export class SqlUnitOfWork<Stores> implements UnitOfWork<Stores>, GroupUnitOfWork<Stores> {
  constructor(private readonly options: UnitOfWorkOptions<Stores>) {}

  async run<Result extends object>(
    cause: CommandCause,
    work: (stores: Stores) => Promise<Result>,
  ): Promise<Committed<Result>> {
    return this.transaction([cause.siteId], cause, async (transaction) => {
      const earlier = (await claimIdempotencyKeys(transaction, [cause])).get(cause);
      if (earlier !== undefined) return earlier as Result;
      const result = await work(this.options.stores(transaction));
      keepAnswers(transaction, [{ cause, result }]);
      return result;
    });
  }

  async runTogether<Command extends { readonly cause: CommandCause }, Result extends object>(
    commands: readonly Command[],
    work: (stores: Stores, fresh: readonly Command[]) => Promise<readonly Result[]>,
  ): Promise<readonly Committed<Result>[]> {
    const sites = [...new Set(commands.map(({ cause }) => cause.siteId))].sort();
    const causes = commands.map(({ cause }) => cause);
    const { result } = await this.transaction(sites, null, async (transaction) => {
      const earlier = await claimIdempotencyKeys(transaction, causes);
      const fresh = commands.filter(({ cause }) => !earlier.has(cause));
      const results = fresh.length === 0 ? [] : await work(this.options.stores(transaction), fresh);
      keepAnswers(
        transaction,
        fresh.map(({ cause }, index) => ({ cause, result: results[index] as Result })),
      );
      const made = new Map(fresh.map(({ cause }, index) => [cause, results[index] as Result]));
      return causes.map((cause) => ({
        result: made.get(cause) ?? (earlier.get(cause) as Result),
        events: transaction.eventsOf(cause),
      }));
    });
    return result;
  }

  async runForEvents<Event extends EventCause>(
    events: readonly Event[],
    work: (stores: Stores, fresh: readonly Event[]) => Promise<void>,
  ): Promise<void> {
    const sites = [...new Set(events.map((event) => event.siteId))].sort();
    await this.transaction(sites, null, async (transaction) => {
      const freshIds = await recordInInbox(transaction, this.options.service, events);
      const fresh = events.filter((event) => freshIds.has(event.id));
      if (fresh.length > 0) await work(this.options.stores(transaction), fresh);
      return {};
    });
  }

  async runForTask<Result>(cause: TaskCause, work: (stores: Stores) => Promise<Result>): Promise<Result> {
    const { result } = await this.transaction(cause.siteIds, null, async (transaction) =>
      work(this.options.stores(transaction)),
    );
    return result;
  }

  private async transaction<Result>(
    sites: readonly string[],
    cause: CommandCause | null,
    work: (transaction: OpenTransaction) => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly events: readonly EventEnvelope[] }> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(sites, cause, work);
      } catch (error) {
        if (attempt === TRIES || !isCollision(error)) throw error;
      }
    }
  }

  private async attempt<Result>(
    sites: readonly string[],
    cause: CommandCause | null,
    work: (transaction: OpenTransaction) => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly events: readonly EventEnvelope[] }> {
    const { dataSource, service, clock, ids, onCommitted } = this.options;
    const facts = { 'db.system.name': 'postgresql', 'db.namespace': service } as const;
    const span: SpanPlace = {
      name: `transaction ${service}`,
      kind: 'client',
      correlationId: cause?.correlationId,
      facts,
    };
    const committed = await inSpan(span, () =>
      inTransaction(dataSource, async (sql) => {
        sql.send(OPEN, [sites.join(','), readerIn(cause)]);
        crashPoint('uow:after-begin');
        const transaction = new OpenTransaction(sql, { service, ids, now: clock.now(), cause });
        const result = await work(transaction);
        crashPoint('uow:before-outbox');
        if (transaction.events.length > 0) sql.leave(appendToOutbox(sql, transaction.events));
        crashPoint('uow:before-commit');
        return { result, events: transaction.events };
      }),
    );
    crashPoint('uow:after-commit');
    if (committed.events.length > 0) onCommitted();
    return committed;
  }
}

/**
 * Statements find rows by their keys. A plan made while a table was small or unknown reads it whole, and is kept as long as the connection,
 * until statistics come: these ways are for those who read everything.
 */
const BY_KEYS = ['seqscan', 'hashjoin', 'mergejoin'].map((way) => `set_config('enable_${way}', 'off', true)`);

/** Gives a transaction its sites and its reader. */
const OPEN = `SELECT set_config('octroi.sites', $1, true), set_config('octroi.reader', $2, true), ${BY_KEYS.join(', ')}`;

/** The person for whom a transaction runs; empty for the services themselves, who act for nobody's eyes. */
function readerIn(cause: CommandCause | null): string {
  return cause?.actor.issuer === 'gateway' ? cause.actor.subject : '';
}

interface TransactionContext {
  readonly service: string;
  readonly ids: IdGenerator;
  readonly now: Date;
  readonly cause: CommandCause | null;
}

class OpenTransaction implements SqlTransaction {
  readonly events: EventEnvelope[] = [];
  readonly now: Date;
  readonly ids: IdGenerator;
  private readonly byCommand = new Map<CommandCause, EventEnvelope[]>();

  constructor(
    private readonly sql: PipelinedTransaction,
    private readonly context: TransactionContext,
  ) {
    this.now = context.now;
    this.ids = context.ids;
  }

  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.sql.query<Row>(sql, parameters);
  }

  send(sql: string, parameters: readonly unknown[] = []): void {
    this.sql.send(sql, parameters);
  }

  emit<T extends object>(contract: EventContract<T>, emission: Emission<T>): void {
    const { cause, origin, command = this.context.cause } = emission;
    const event: EventEnvelope = {
      id: this.ids.next(),
      type: contract.subject,
      source: `octroi/${this.context.service}`,
      time: this.now.toISOString(),
      subject: emission.subject,
      siteId: emission.siteId,
      sequence: emission.sequence,
      correlationId: cause?.correlationId ?? origin?.correlationId ?? command?.correlationId ?? this.ids.next(),
      causationId: cause?.id ?? origin?.causationId ?? null,
      actorId: cause?.actorId ?? origin?.actorId ?? command?.actor.subject ?? null,
      data: emission.data,
    };
    this.events.push(event);
    if (command === null) return;
    const known = this.byCommand.get(command);
    if (known === undefined) this.byCommand.set(command, [event]);
    else known.push(event);
  }

  /** The events that follow one command. */
  eventsOf(command: CommandCause): readonly EventEnvelope[] {
    return this.byCommand.get(command) ?? [];
  }

  logAccess(subjectKind: AccessedSubject, subjectIds: readonly string[]): void {
    const { cause } = this.context;
    if (cause !== null) this.logAccesses(subjectKind, [{ command: cause, subjectIds }]);
  }

  logAccesses(subjectKind: AccessedSubject, accesses: readonly CommandAccess[]): void {
    const rows = accesses.flatMap(({ command: { siteId, actor, correlationId }, subjectIds }) =>
      subjectIds.map((subject) => ({
        ...{ site: siteId, id: this.ids.next(), actor: actor.subject, issuer: actor.issuer },
        ...{ purpose: actor.purpose, subject, correlation: correlationId },
      })),
    );
    if (rows.length > 0) this.send(LOG_ACCESS, [JSON.stringify(rows), this.now, subjectKind]);
  }
}

const LOG_ACCESS = `
  INSERT INTO access_log (site_id, id, at, actor_id, issuer, purpose, subject_kind, subject_id, correlation_id)
  SELECT site, id, $2, actor, issuer, purpose, $3, subject, correlation FROM json_to_recordset($1::json) AS row (
    site text, id uuid, actor text, issuer text, purpose text, subject uuid, correlation text)`;
