import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that exist for their readers alone. */
export class ProtectedCases1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// A row stays once the protection is lifted, with nobody named: an older event that comes late then changes nothing.
const STATEMENTS = [
  `CREATE TABLE gateway.protected_case (
    site_id text NOT NULL, request_id uuid NOT NULL, reader_ids text[], sequence bigint NOT NULL, PRIMARY KEY (site_id, request_id))`,
  `CREATE INDEX protected_case_now ON gateway.protected_case (site_id, request_id) INCLUDE (reader_ids) WHERE reader_ids IS NOT NULL`,
  ...protectBySite('gateway', 'protected_case', 'SELECT, INSERT, UPDATE, DELETE'),
  // What changes is told live by the worker role, across sites, to those who read it.
  `CREATE POLICY protected_case_worker ON gateway.protected_case FOR SELECT TO gateway_worker USING (true)`,
  `GRANT SELECT ON gateway.protected_case TO gateway_worker`,
];
