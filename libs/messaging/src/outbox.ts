import type { EventEnvelope } from '@octroi/contracts';
import type { SqlRunner } from './sql.js';

/**
 * Writes events into the outbox of the current transaction, in one statement; their order is the order of the array.
 * Call it in the transaction that made the facts, and {@link OutboxRelay.wake} after its commit.
 */
export async function appendToOutbox(sql: SqlRunner, events: readonly EventEnvelope[]): Promise<void> {
  if (events.length === 0) return;
  await sql.query(APPEND, [JSON.stringify(events)]);
}

const APPEND = `
  INSERT INTO outbox (id, site_id, type, subject, sequence, correlation_id, causation_id, actor_id, occurred_at, payload)
  SELECT id, "siteId", type, subject, sequence, "correlationId", "causationId", "actorId", time, data
  FROM json_to_recordset($1::json) AS event (
    id uuid, "siteId" text, type text, subject text, sequence bigint, "correlationId" text, "causationId" text,
    "actorId" text, time timestamptz, data jsonb)`;

/** An unpublished outbox row, ready to go. */
export interface OutboxRow {
  readonly attempts: number;
  readonly envelope: Omit<EventEnvelope, 'data'>;
  /** The payload as JSON text. */
  readonly body: string;
}

/** The oldest unpublished rows whose retry is due, in the order of their insertion. */
export async function readUnpublished(sql: SqlRunner, limit: number): Promise<OutboxRow[]> {
  const rows = await sql.query<StoredRow>(
    `SELECT id, site_id, type, subject, sequence, correlation_id, causation_id, actor_id, occurred_at, payload::text AS body, attempts
     FROM outbox WHERE published_at IS NULL AND (retry_at IS NULL OR retry_at <= now()) ORDER BY position LIMIT $1`,
    [limit],
  );
  return rows.map(toOutboxRow);
}

/** What the server acknowledged for one event. */
export interface Acknowledged {
  readonly id: string;
  readonly seq: number;
  readonly duplicate: boolean;
}

/**
 * Marks rows published, and raises the highest sequence seen on the stream, in one statement. A new message whose sequence is not above the
 * highest one seen before proves that the stream lost its tail: its sequence is kept as `loss_seq` for the {@link Reconciler}.
 * @returns true when the stream lost something
 */
export async function markPublished(
  sql: SqlRunner,
  stream: string,
  acknowledged: readonly Acknowledged[],
): Promise<boolean> {
  if (acknowledged.length === 0) return false;
  const [state] = await sql.query<{ lost: boolean }>(MARK_PUBLISHED, [
    acknowledged.map(({ id }) => id),
    acknowledged.map(({ seq }) => seq),
    acknowledged.map(({ duplicate }) => duplicate),
    stream,
  ]);
  return state?.lost ?? false;
}

const MARK_PUBLISHED = `
  WITH ack AS (SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::boolean[]) AS a (id, seq, duplicate)),
  marked AS (
    UPDATE outbox SET published_at = clock_timestamp(), stream_seq = ack.seq, last_error = NULL, retry_at = NULL
    FROM ack WHERE outbox.id = ack.id AND outbox.published_at IS NULL),
  span AS (SELECT max(seq) AS top, min(seq) FILTER (WHERE NOT duplicate) AS low FROM ack),
  state AS (
    UPDATE stream_state s SET last_seq = greatest(s.last_seq, span.top),
      loss_seq = CASE WHEN span.low <= s.last_seq THEN least(s.loss_seq, span.low) ELSE s.loss_seq END
    FROM span WHERE s.stream = $4 RETURNING s.loss_seq IS NOT NULL AS lost)
  SELECT lost FROM state`;

/** A row that could not be published: why (a code, never a text), and when to try again. */
export interface PublishFailure {
  readonly id: string;
  readonly code: string;
  readonly retryInMs: number;
}

/** Counts failed publications and sets when each row is tried again. */
export async function markFailed(sql: SqlRunner, failures: readonly PublishFailure[]): Promise<void> {
  if (failures.length === 0) return;
  await sql.query(
    `UPDATE outbox SET attempts = attempts + 1, last_error = f.code, retry_at = now() + f.retry_in * interval '1 millisecond'
     FROM unnest($1::uuid[], $2::text[], $3::integer[]) AS f (id, code, retry_in) WHERE outbox.id = f.id AND published_at IS NULL`,
    [failures.map(({ id }) => id), failures.map(({ code }) => code), failures.map(({ retryInMs }) => retryInMs)],
  );
}

/** Rows that wait for publication, and the age of the oldest, for metrics and health. */
export async function outboxBacklog(
  sql: SqlRunner,
): Promise<{ readonly waiting: number; readonly oldestAgeSeconds: number }> {
  const [row] = await sql.query<{ waiting: number; age: number }>(
    `SELECT count(*)::integer AS waiting, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float AS age
     FROM outbox WHERE published_at IS NULL`,
  );
  return { waiting: row?.waiting ?? 0, oldestAgeSeconds: row?.age ?? 0 };
}

interface StoredRow {
  readonly id: string;
  readonly site_id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string | number;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly actor_id: string | null;
  readonly occurred_at: Date | string;
  readonly body: string;
  readonly attempts: number;
}

function toOutboxRow(row: StoredRow): OutboxRow {
  return {
    attempts: row.attempts,
    body: row.body,
    envelope: {
      id: row.id,
      type: row.type,
      source: `octroi/${row.type.split('.')[1] ?? ''}`,
      time: new Date(row.occurred_at).toISOString(),
      subject: row.subject,
      siteId: row.site_id,
      sequence: Number(row.sequence),
      correlationId: row.correlation_id,
      causationId: row.causation_id,
      actorId: row.actor_id,
    },
  };
}
