import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrections of filed requests: which fields, what they were, by whom. */
export class Corrections1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATEMENTS = [
  `ALTER TABLE intake.aid_request ADD COLUMN member_ids uuid[]`,
  `CREATE TABLE intake.request_change (
    site_id text NOT NULL, request_id uuid NOT NULL, version integer NOT NULL, fields text[] NOT NULL, earlier jsonb NOT NULL,
    changed_by text NOT NULL, changed_at timestamptz NOT NULL, PRIMARY KEY (site_id, request_id, version),
    FOREIGN KEY (site_id, request_id) REFERENCES intake.aid_request (site_id, id))`,
  ...protectBySite('intake', 'request_change', 'SELECT, INSERT'),
  // People of a corrected request are found as they are now.
  `GRANT DELETE ON intake.search_key TO intake_runtime`,
];
