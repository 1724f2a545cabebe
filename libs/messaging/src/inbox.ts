import type { SqlRunner } from './sql.js';

/** What the inbox keeps of an event. `source` is `octroi/<producer>`. */
export interface InboxEvent {
  readonly id: string;
  readonly siteId: string;
  readonly source: string;
}

/**
 * Records events as received, in one statement: the first write of the handler's transaction. Events already recorded are left alone, and
 * so are the effects they already had.
 * @returns the ids never seen before; the others are to be skipped
 */
export async function recordInInbox(
  sql: SqlRunner,
  consumer: string,
  events: readonly InboxEvent[],
): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set();
  const rows = await sql.query<{ event_id: string }>(RECORD, [
    consumer,
    events.map(({ id }) => id),
    events.map(({ siteId }) => siteId),
    events.map(({ source }) => source.replace(/^octroi\//, '')),
  ]);
  return new Set(rows.map((row) => row.event_id));
}

/** Sorted by id, so that two transactions with the same events never wait for each other in a circle. */
const RECORD = `
  INSERT INTO inbox (consumer, event_id, site_id, producer)
  SELECT $1, id, site_id, producer FROM unnest($2::uuid[], $3::text[], $4::text[]) AS event (id, site_id, producer) ORDER BY id
  ON CONFLICT DO NOTHING RETURNING event_id`;

/**
 * The answer to `ask.<service>.received.v1`: which of these events this consumer never had. A dead letter counts as received.
 * Needs the worker role: the ids may belong to any site.
 */
export async function missingFromInbox(
  sql: SqlRunner,
  consumer: string,
  eventIds: readonly string[],
): Promise<string[]> {
  if (eventIds.length === 0) return [];
  const rows = await sql.query<{ id: string }>(
    `SELECT asked.id FROM unnest($2::uuid[]) AS asked (id)
     WHERE NOT EXISTS (SELECT 1 FROM inbox WHERE consumer = $1 AND event_id = asked.id)
       AND NOT EXISTS (SELECT 1 FROM failed_message WHERE consumer = $1 AND event_id = asked.id AND dead_at IS NOT NULL)`,
    [consumer, [...eventIds]],
  );
  return rows.map((row) => row.id);
}
