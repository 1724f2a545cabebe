import { OF_OWN_SITES } from '@octroi/messaging';

/** Rights of a runtime role on a table. */
export type TableRights =
  'SELECT, INSERT' | 'SELECT, INSERT, UPDATE' | 'SELECT, INSERT, DELETE' | 'SELECT, INSERT, UPDATE, DELETE';

/**
 * Statements that put a table with `site_id` under forced row-level security for the service's runtime role.
 * @param rights what the runtime role may do. Give `SELECT, INSERT` to what must never change.
 */
export function protectBySite(service: string, table: string, rights: TableRights): string[] {
  return [
    `ALTER TABLE ${service}.${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${service}.${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_own_sites ON ${service}.${table} TO ${service}_runtime USING (${OF_OWN_SITES}) WITH CHECK (${OF_OWN_SITES})`,
    `GRANT ${rights} ON ${service}.${table} TO ${service}_runtime`,
  ];
}

/**
 * Statements that hide, from a person who is none of its readers, what a table has of a protected file; `<service>.protected_file` says which
 * these are. Restrictive: it can only take away from what the policy of the sites shows. The services themselves (no reader set) see all.
 * @param column id of the request
 */
export function readersOnly(service: string, table: string, column: string): string[] {
  const reader = `NULLIF(current_setting('octroi.reader', true), '')`;
  const hidden = `SELECT held.request_id FROM ${service}.protected_file held WHERE held.reader_ids IS NOT NULL AND NOT (${reader} = ANY (held.reader_ids))`;
  return [
    `CREATE POLICY ${table}_readers ON ${service}.${table} AS RESTRICTIVE TO ${service}_runtime USING (${column} <> ALL (ARRAY(${hidden})))`,
  ];
}

/** Statements that let the worker role read and change an operational table across sites. The table must hold no personal data. */
export function openToWorker(service: string, table: string, rights: string): string[] {
  return [
    `CREATE POLICY ${table}_worker ON ${service}.${table} TO ${service}_worker USING (true) WITH CHECK (true)`,
    `GRANT ${rights} ON ${service}.${table} TO ${service}_worker`,
  ];
}

/** Tables that the platform adds to every service's schema: idempotency keys and the access log. */
export function platformSchema(service: string): string[] {
  return [
    `CREATE TABLE ${service}.idempotency_key (
      site_id text NOT NULL, actor_id text NOT NULL, command text NOT NULL, key text NOT NULL,
      fingerprint text NOT NULL, response jsonb, created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (site_id, actor_id, command, key))`,
    ...protectBySite(service, 'idempotency_key', 'SELECT, INSERT, UPDATE'),
    `CREATE TABLE ${service}.access_log (
      site_id text NOT NULL, id uuid NOT NULL, at timestamptz NOT NULL, actor_id text NOT NULL, issuer text NOT NULL,
      purpose text NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL, correlation_id text NOT NULL,
      PRIMARY KEY (site_id, id))`,
    `CREATE INDEX access_log_subject ON ${service}.access_log (site_id, subject_id, at)`,
    ...protectBySite(service, 'access_log', 'SELECT, INSERT'),
  ];
}
