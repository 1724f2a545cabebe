import { openToWorker, protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators do: tokens that are kept sealed, pauses and retries, and traces that end after 36 months. */
export class Operations1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SEALED_TOKEN, ...CONTROL, ...PURGE]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** `expires_at` is what the token says of itself: to warn, never to refuse. */
const SEALED_TOKEN = [
  `CREATE TABLE retrieval.sealed_token (
    site_id text PRIMARY KEY, sealed text NOT NULL, expires_at timestamptz, sealed_at timestamptz NOT NULL DEFAULT now())`,
  ...protectBySite('retrieval', 'sealed_token', 'SELECT, INSERT'),
  ...openToWorker('retrieval', 'sealed_token', 'SELECT, INSERT, UPDATE, DELETE'),
];

/** Keys: `all`, `source:<name>`, `site:<name>`. */
const CONTROL = [
  `CREATE TABLE retrieval.upstream_control (
    key text PRIMARY KEY, paused_at timestamptz, reason text, retry_asked_at timestamptz)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON retrieval.upstream_control TO retrieval_worker`,
];

/** The worker role can reach traces that are old enough to go, and no other. A fact outlives the trace of its call. */
const PURGE = [
  `CREATE POLICY call_log_worker ON retrieval.call_log TO retrieval_worker USING (called_at < now() - interval '36 months')`,
  `GRANT SELECT (site_id, id, called_at), DELETE ON retrieval.call_log TO retrieval_worker`,
  `CREATE INDEX call_log_age ON retrieval.call_log (called_at)`,
  `CREATE POLICY asked_question_worker ON retrieval.asked_question TO retrieval_worker USING (busy_until < now() - interval '2 days')`,
  `GRANT SELECT (site_id, question, busy_until), DELETE ON retrieval.asked_question TO retrieval_worker`,
  `ALTER TABLE retrieval.retrieved_fact DROP CONSTRAINT retrieved_fact_site_id_call_id_fkey`,
  `ALTER TABLE retrieval.retrieved_fact DROP CONSTRAINT retrieved_fact_check1`,
  `ALTER TABLE retrieval.retrieved_fact ADD CHECK (source = 'api-particulier' OR call_id IS NULL)`,
  `ALTER TABLE retrieval.retrieved_fact ADD FOREIGN KEY (site_id, call_id) REFERENCES retrieval.call_log (site_id, id)
    ON DELETE SET NULL (call_id)`,
  `CREATE INDEX retrieved_fact_call ON retrieval.retrieved_fact (site_id, call_id) WHERE call_id IS NOT NULL`,
];
