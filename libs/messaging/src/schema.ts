import { streamOf, type ServiceName } from '@octroi/contracts';

/**
 * Tables with `site_id` that the worker role reads across sites. They hold ids and pseudonymous facts only; the platform's catalogue
 * test knows them by this list.
 */
export const CROSS_SITE_TABLES = ['outbox', 'inbox', 'failed_message'] as const;

/** Tables of the messaging machinery without `site_id`: nothing in them belongs to a site. */
export const MACHINERY_TABLES = ['lease', 'stream_state', 'reconciliation'] as const;

/**
 * Condition of every policy of a runtime role, in SQL: the row belongs to a site of the transaction; without a setting none does. The sites are
 * read once for each statement. No index answers to it: PostgreSQL would read all rows of these sites where a statement gives keys.
 */
export const OF_OWN_SITES = `(site_id || '') = ANY ((SELECT string_to_array(NULLIF(current_setting('octroi.sites', true), ''), ','))::text[])`;

/**
 * Statements of a migration that create the messaging tables in the service's schema, with forced row-level security and the least
 * rights for `<service>_runtime` (writes outbox and inbox in its own sites) and `<service>_worker` (moves them, across sites).
 * The schema and the two roles must exist; the statements run as the schema's owner.
 */
export function messagingSchema(service: ServiceName): readonly string[] {
  return [
    ...outboxTable(service),
    ...inboxTable(service),
    ...failedMessageTable(service),
    ...machineryTables(service),
    ...CROSS_SITE_TABLES.flatMap((table) => rowSecurity(service, table)),
    ...grants(service),
  ];
}

function outboxTable(service: string): string[] {
  return [
    `CREATE TABLE ${service}.outbox (
      id uuid PRIMARY KEY,
      position bigint GENERATED ALWAYS AS IDENTITY,
      site_id text NOT NULL,
      type text NOT NULL,
      subject text NOT NULL,
      sequence bigint NOT NULL,
      correlation_id text NOT NULL,
      causation_id text,
      actor_id text,
      occurred_at timestamptz NOT NULL,
      payload jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      published_at timestamptz,
      stream_seq bigint,
      attempts integer NOT NULL DEFAULT 0,
      last_error text,
      retry_at timestamptz)`,
    `CREATE INDEX outbox_unpublished ON ${service}.outbox (position) WHERE published_at IS NULL`,
    `CREATE INDEX outbox_published ON ${service}.outbox (published_at, position) WHERE published_at IS NOT NULL`,
  ];
}

function inboxTable(service: string): string[] {
  return [
    `CREATE TABLE ${service}.inbox (
      consumer text NOT NULL,
      event_id uuid NOT NULL,
      site_id text NOT NULL,
      producer text NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (consumer, event_id))`,
  ];
}

function failedMessageTable(service: string): string[] {
  return [
    `CREATE TABLE ${service}.failed_message (
      consumer text NOT NULL,
      event_id uuid NOT NULL,
      site_id text NOT NULL,
      producer text NOT NULL,
      type text NOT NULL,
      attempts integer NOT NULL,
      first_failed_at timestamptz NOT NULL DEFAULT now(),
      last_failed_at timestamptz NOT NULL DEFAULT now(),
      error_code text NOT NULL,
      envelope jsonb NOT NULL,
      payload text NOT NULL,
      dead_at timestamptz,
      replay_requested_at timestamptz,
      replayed_at timestamptz,
      resolved_at timestamptz,
      PRIMARY KEY (consumer, event_id))`,
    `CREATE INDEX failed_message_dead ON ${service}.failed_message (last_failed_at) WHERE dead_at IS NOT NULL AND resolved_at IS NULL`,
    `CREATE INDEX failed_message_replay ON ${service}.failed_message (replay_requested_at) WHERE replay_requested_at IS NOT NULL`,
  ];
}

function machineryTables(service: ServiceName): string[] {
  return [
    `CREATE TABLE ${service}.lease (name text PRIMARY KEY, holder text NOT NULL, expires_at timestamptz NOT NULL, term bigint NOT NULL)`,
    `CREATE TABLE ${service}.stream_state (
      stream text PRIMARY KEY, created text, last_seq bigint NOT NULL DEFAULT 0, loss_seq bigint, checked_at timestamptz)`,
    `INSERT INTO ${service}.stream_state (stream) VALUES ('${streamOf(service)}')`,
    `CREATE TABLE ${service}.reconciliation (
      consumer text PRIMARY KEY, published_at timestamptz NOT NULL, position bigint NOT NULL, updated_at timestamptz NOT NULL DEFAULT now())`,
  ];
}

function rowSecurity(service: string, table: string): string[] {
  const target = `${service}.${table}`;
  return [
    `ALTER TABLE ${target} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${target} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_own_sites ON ${target} TO ${service}_runtime USING (${OF_OWN_SITES}) WITH CHECK (${OF_OWN_SITES})`,
    `CREATE POLICY ${table}_worker ON ${target} TO ${service}_worker USING (true) WITH CHECK (true)`,
  ];
}

function grants(service: string): string[] {
  const [runtime, worker] = [`${service}_runtime`, `${service}_worker`];
  return [
    `GRANT USAGE ON SCHEMA ${service} TO ${runtime}, ${worker}`,
    `GRANT INSERT ON ${service}.outbox TO ${runtime}`,
    `GRANT SELECT, INSERT ON ${service}.inbox TO ${runtime}`,
    `GRANT SELECT, UPDATE (published_at, stream_seq, attempts, last_error, retry_at) ON ${service}.outbox TO ${worker}`,
    `GRANT SELECT, INSERT ON ${service}.inbox TO ${worker}`,
    `GRANT SELECT, INSERT, UPDATE ON ${service}.failed_message TO ${worker}`,
    ...MACHINERY_TABLES.map((table) => `GRANT SELECT, INSERT, UPDATE ON ${service}.${table} TO ${worker}`),
  ];
}
