import type { EventAttributes } from './headers.js';
import type { SqlRunner } from './sql.js';

/** One failure to record. */
export interface FailureRecord {
  readonly consumer: string;
  readonly producer: string;
  readonly attributes: EventAttributes;
  /** The body as it came. */
  readonly body: string;
  /** See {@link failureCode}. */
  readonly code: string;
  /** Failures at which the message is dead. */
  readonly limit: number;
}

/** A failed message as it is listed: ids and codes, no payload. */
export interface FailedMessage {
  readonly eventId: string;
  readonly siteId: string;
  readonly producer: string;
  readonly type: string;
  readonly attempts: number;
  readonly errorCode: string;
  readonly firstFailedAt: Date;
  readonly lastFailedAt: Date;
  readonly dead: boolean;
  readonly replayRequested: boolean;
}

/** A message to hand to its handler again. */
export interface ReplayableMessage {
  readonly producer: string;
  readonly attributes: EventAttributes;
  readonly body: string;
}

/**
 * The failed messages of one consumer: those that are still retried, and the dead letters. A dead letter keeps its envelope and payload, so
 * that a replay needs neither the bus nor the producer: the running service hands it to the same handler (see {@link JetStreamStrategy}).
 */
export class FailedMessages {
  /**
   * The failed messages of one consumer.
   * @param sql the worker role: the messages belong to any site
   */
  constructor(
    private readonly sql: SqlRunner,
    private readonly consumer: string,
  ) {}

  /** Counts a failure; at the limit the message is dead, in the same statement. @returns its failures so far */
  async record(failure: Omit<FailureRecord, 'consumer'>): Promise<number> {
    const { attributes, producer, body, code, limit } = failure;
    const [row] = await this.sql.query<{ attempts: number }>(RECORD, [
      this.consumer,
      attributes.id,
      attributes.siteId,
      producer,
      attributes.type,
      code,
      JSON.stringify(attributes),
      body,
      limit,
    ]);
    return row?.attempts ?? limit;
  }

  /** Those of these events that are dead letters here, and not asked to be replayed. */
  async deadAmong(eventIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.sql.query<{ event_id: string }>(
      `SELECT event_id FROM failed_message
       WHERE consumer = $1 AND event_id = ANY ($2::uuid[]) AND dead_at IS NOT NULL AND replay_requested_at IS NULL`,
      [this.consumer, [...eventIds]],
    );
    return new Set(rows.map((row) => row.event_id));
  }

  /** These events were handled after all. */
  async resolve(eventIds: readonly string[]): Promise<void> {
    await this.sql.query(
      `UPDATE failed_message SET resolved_at = now(), replay_requested_at = NULL,
         replayed_at = CASE WHEN replay_requested_at IS NULL THEN replayed_at ELSE now() END
       WHERE consumer = $1 AND event_id = ANY ($2::uuid[]) AND resolved_at IS NULL`,
      [this.consumer, [...eventIds]],
    );
  }

  /** Messages not resolved, oldest failure first. @param options.deadOnly leaves out those that are still retried. @default true */
  async list(options: { readonly deadOnly?: boolean; readonly limit?: number } = {}): Promise<FailedMessage[]> {
    const rows = await this.sql.query<FailedRow>(
      `SELECT event_id, site_id, producer, type, attempts, error_code, first_failed_at, last_failed_at,
         dead_at IS NOT NULL AS dead, replay_requested_at IS NOT NULL AS replay_requested
       FROM failed_message WHERE consumer = $1 AND resolved_at IS NULL AND (dead_at IS NOT NULL OR NOT $2::boolean)
       ORDER BY first_failed_at LIMIT $3`,
      [this.consumer, options.deadOnly ?? true, options.limit ?? 100],
    );
    return rows.map(toFailedMessage);
  }

  /** Dead letters not resolved, for metrics and alarms. */
  async countDead(): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM failed_message WHERE consumer = $1 AND dead_at IS NOT NULL AND resolved_at IS NULL`,
      [this.consumer],
    );
    return row?.count ?? 0;
  }

  /**
   * Asks the running service to hand a dead letter, or all of them, to their handlers again. It does so within seconds; one that fails
   * again is dead again.
   * @param eventId null for all
   * @returns how many were asked for
   */
  async replay(eventId: string | null): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      `WITH asked AS (
         UPDATE failed_message SET replay_requested_at = now()
         WHERE consumer = $1 AND dead_at IS NOT NULL AND resolved_at IS NULL AND ($2::uuid IS NULL OR event_id = $2::uuid) RETURNING 1)
       SELECT count(*)::integer AS count FROM asked`,
      [this.consumer, eventId],
    );
    return row?.count ?? 0;
  }

  /** Dead letters whose replay was asked for, oldest request first. */
  async toReplay(limit: number): Promise<ReplayableMessage[]> {
    const rows = await this.sql.query<{ producer: string; envelope: EventAttributes; payload: string }>(
      `SELECT producer, envelope, payload FROM failed_message
       WHERE consumer = $1 AND replay_requested_at IS NOT NULL ORDER BY replay_requested_at, first_failed_at LIMIT $2`,
      [this.consumer, limit],
    );
    return rows.map((row) => ({ producer: row.producer, attributes: row.envelope, body: row.payload }));
  }
}

const RECORD = `
  INSERT INTO failed_message AS f (consumer, event_id, site_id, producer, type, attempts, error_code, envelope, payload, dead_at)
  VALUES ($1, $2, $3, $4, $5, 1, $6, $7::jsonb, $8, CASE WHEN $9::integer <= 1 THEN now() END)
  ON CONFLICT (consumer, event_id) DO UPDATE SET
    attempts = f.attempts + 1, last_failed_at = now(), error_code = excluded.error_code, resolved_at = NULL,
    dead_at = CASE WHEN f.attempts + 1 >= $9::integer THEN now() ELSE f.dead_at END,
    replayed_at = CASE WHEN f.replay_requested_at IS NULL THEN f.replayed_at ELSE now() END,
    replay_requested_at = CASE WHEN f.attempts + 1 >= $9::integer THEN NULL ELSE f.replay_requested_at END
  RETURNING attempts`;

interface FailedRow {
  readonly event_id: string;
  readonly site_id: string;
  readonly producer: string;
  readonly type: string;
  readonly attempts: number;
  readonly error_code: string;
  readonly first_failed_at: Date | string;
  readonly last_failed_at: Date | string;
  readonly dead: boolean;
  readonly replay_requested: boolean;
}

function toFailedMessage(row: FailedRow): FailedMessage {
  return {
    eventId: row.event_id,
    siteId: row.site_id,
    producer: row.producer,
    type: row.type,
    attempts: row.attempts,
    errorCode: row.error_code,
    firstFailedAt: new Date(row.first_failed_at),
    lastFailedAt: new Date(row.last_failed_at),
    dead: row.dead,
    replayRequested: row.replay_requested,
  };
}
