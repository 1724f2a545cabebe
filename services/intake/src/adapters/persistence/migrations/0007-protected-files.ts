import { protectBySite, readersOnly } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that exist for their readers alone. */
export class ProtectedFiles1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...READERS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = [
  `CREATE TABLE intake.protected_file (
    site_id text NOT NULL, request_id uuid NOT NULL, file_id uuid NOT NULL, version integer NOT NULL,
    protection jsonb, reader_ids text[], PRIMARY KEY (site_id, request_id),
    CHECK ((protection IS NULL) = (reader_ids IS NULL)),
    FOREIGN KEY (site_id, request_id) REFERENCES intake.aid_request (site_id, id))`,
  `CREATE INDEX protected_file_now ON intake.protected_file (site_id, request_id) INCLUDE (reader_ids) WHERE reader_ids IS NOT NULL`,
  `CREATE INDEX protected_file_group ON intake.protected_file (site_id, file_id)`,
  ...protectBySite('intake', 'protected_file', 'SELECT, INSERT, UPDATE, DELETE'),
  `CREATE TABLE intake.protection_act (
    site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, kind text NOT NULL, acted_by text NOT NULL,
    at timestamptz NOT NULL, motive text, PRIMARY KEY (site_id, id),
    FOREIGN KEY (site_id, request_id) REFERENCES intake.aid_request (site_id, id))`,
  `CREATE INDEX protection_act_request ON intake.protection_act (site_id, request_id, id)`,
  ...protectBySite('intake', 'protection_act', 'SELECT, INSERT, DELETE'),
];

// Whatever statement reads these tables for a person, now or later, meets no row of a file that this person does not read.
const READERS = [
  ...readersOnly('intake', 'aid_request', 'id'),
  ...readersOnly('intake', 'request_change', 'request_id'),
  ...readersOnly('intake', 'search_key', 'request_id'),
  ...readersOnly('intake', 'note', 'request_id'),
  ...readersOnly('intake', 'document', 'request_id'),
];
