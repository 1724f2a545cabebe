import type { EventEnvelope } from '@octroi/contracts';
import pg from 'pg';

import type { EventBatch } from '../batches.js';
import { recordInInbox } from '../inbox.js';
import { appendToOutbox } from '../outbox.js';
import { pgRunner, type SqlRunner } from '../sql.js';

/** Commits events as a producing service does. */
export async function commitEvents(runtimeUrl: string, events: readonly EventEnvelope[]): Promise<void> {
  await inTransaction(runtimeUrl, events, async (sql) => appendToOutbox(sql, events));
}

/** Handles a batch as a consuming service does: inbox and effect in one transaction. */
export async function takeEffect(runtimeUrl: string, consumer: string, batch: EventBatch): Promise<void> {
  await inTransaction(runtimeUrl, batch, async (sql) => {
    const fresh = await recordInInbox(sql, consumer, batch);
    const taken = batch.filter(({ id }) => fresh.has(id));
    await sql.query(`INSERT INTO effect (event_id, site_id) SELECT * FROM unnest($1::uuid[], $2::text[])`, [
      taken.map(({ id }) => id),
      taken.map(({ siteId }) => siteId),
    ]);
  });
}

async function inTransaction(
  runtimeUrl: string,
  events: readonly { readonly siteId: string }[],
  work: (sql: SqlRunner) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: runtimeUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('octroi.sites', $1, true)`, [
      [...new Set(events.map(({ siteId }) => siteId))].join(','),
    ]);
    await work(pgRunner(client));
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
