import type { SqlRunner } from './sql.js';

/** Rows that one question names at most (the limit of the contract `ask.<service>.received.v1`). */
export const QUESTION_SIZE = 1_000;

/** Age that messages reach in a stream, in days: older outbox rows are never published again. */
export const STREAM_AGE_DAYS = 30;

/** Rows that one statement marks unpublished at most. */
const CHUNK = 5_000;

/** A published outbox row, as the reconciler sees it. */
export interface PublishedRow {
  readonly id: string;
  readonly streamSeq: number;
  /** Exact text of `published_at`, to the microsecond. */
  readonly publishedAt: string;
  readonly position: number;
}

/** What the server says of a durable consumer. */
export interface DurableState {
  readonly delivered: number;
  readonly ackFloor: number;
  /** Messages delivered and not settled. */
  readonly inHand: number;
  /** Messages not delivered. A message that the store cannot read any more stays counted. */
  readonly notDelivered: number;
  /** Pull requests that wait for messages. */
  readonly waiting: number;
}

/**
 * The sequence up to which a durable has certainly settled what it could be given. A durable that asks for more, has nothing in hand and has not
 * moved since the last look was given everything that the stream still has, whatever the count of the rest says.
 * @param before its state at the last look, when there was one
 * @param lastSeq last sequence of the stream, read before the state
 */
export function settledUpTo(now: DurableState, before: DurableState | undefined, lastSeq: number): number {
  const atRest = now.waiting > 0 && before?.delivered === now.delivered;
  const everything = now.inHand === 0 && (now.notDelivered === 0 || atRest);
  return everything ? Math.max(lastSeq, now.ackFloor) : now.ackFloor;
}

/** The rows, from the first one on, whose sequence is not above what a consumer has settled. */
export function settledPrefix(rows: readonly PublishedRow[], settled: number): readonly PublishedRow[] {
  const end = rows.findIndex((row) => row.streamSeq > settled);
  return end === -1 ? rows : rows.slice(0, end);
}

/** Rows published more than `olderThanMs` ago that a consumer was not yet asked about, in the order of their publication. */
export async function readUnverified(sql: SqlRunner, consumer: string, olderThanMs: number): Promise<PublishedRow[]> {
  const rows = await sql.query<{
    id: string;
    stream_seq: string | number;
    published_at: string;
    position: string | number;
  }>(
    `SELECT id, coalesce(stream_seq, 0) AS stream_seq, published_at::text AS published_at, position FROM outbox
     WHERE published_at IS NOT NULL AND published_at <= now() - $2::integer * interval '1 millisecond'
       AND published_at >= coalesce((SELECT published_at FROM reconciliation WHERE consumer = $1), '-infinity')
       AND (published_at, position) > (
         coalesce((SELECT published_at FROM reconciliation WHERE consumer = $1), '-infinity'),
         coalesce((SELECT position FROM reconciliation WHERE consumer = $1), 0))
       AND created_at > now() - $3::integer * interval '1 day'
     ORDER BY outbox.published_at, position LIMIT $4`,
    [consumer, olderThanMs, STREAM_AGE_DAYS, QUESTION_SIZE],
  );
  return rows.map((row) => ({
    id: row.id,
    streamSeq: Number(row.stream_seq),
    publishedAt: row.published_at,
    position: Number(row.position),
  }));
}

/** Moves a consumer's watermark: every row up to this one was received, or is to be published again. */
export async function advanceWatermark(sql: SqlRunner, consumer: string, upTo: PublishedRow): Promise<void> {
  await sql.query(
    `INSERT INTO reconciliation (consumer, published_at, position) VALUES ($1, $2::timestamptz, $3)
     ON CONFLICT (consumer) DO UPDATE SET published_at = excluded.published_at, position = excluded.position, updated_at = now()`,
    [consumer, upTo.publishedAt, upTo.position],
  );
}

/** Marks these rows unpublished. @returns how many were published */
export async function reemit(sql: SqlRunner, eventIds: readonly string[]): Promise<number> {
  if (eventIds.length === 0) return 0;
  const [row] = await sql.query<{ count: number }>(
    `WITH changed AS (
       UPDATE outbox SET published_at = NULL, stream_seq = NULL, retry_at = NULL
       WHERE id = ANY ($1::uuid[]) AND published_at IS NOT NULL RETURNING 1)
     SELECT count(*)::integer AS count FROM changed`,
    [[...eventIds]],
  );
  return row?.count ?? 0;
}

/**
 * Marks unpublished every row younger than 30 days that was published before now with this sequence or a higher one, by chunks.
 * @returns how many
 */
export async function reemitFrom(sql: SqlRunner, fromSeq: number): Promise<number> {
  const [clock] = await sql.query<{ now: string }>(`SELECT clock_timestamp()::text AS now`);
  for (let total = 0; ;) {
    const [row] = await sql.query<{ count: number }>(REEMIT_CHUNK, [fromSeq, clock?.now, STREAM_AGE_DAYS, CHUNK]);
    const count = row?.count ?? 0;
    total += count;
    if (count < CHUNK) return total;
  }
}

const REEMIT_CHUNK = `
  WITH lost AS (
    SELECT id FROM outbox
    WHERE published_at <= $2::timestamptz AND stream_seq >= $1 AND created_at > now() - $3::integer * interval '1 day'
    ORDER BY published_at, position LIMIT $4),
  changed AS (
    UPDATE outbox SET published_at = NULL, stream_seq = NULL, retry_at = NULL
    FROM lost WHERE outbox.id = lost.id AND outbox.published_at IS NOT NULL RETURNING 1)
  SELECT count(*)::integer AS count FROM changed`;
