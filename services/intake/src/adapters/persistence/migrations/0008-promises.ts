import { protectBySite, readersOnly } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people were promised: added, erased with the request, never changed. */
export class Promises1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of PROMISE) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const PROMISE = [
  `CREATE TABLE intake.promise (
    site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, body text NOT NULL, recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL, PRIMARY KEY (site_id, id),
    FOREIGN KEY (site_id, request_id) REFERENCES intake.aid_request (site_id, id) ON DELETE CASCADE)`,
  `CREATE INDEX promise_request ON intake.promise (site_id, request_id, recorded_at)`,
  ...protectBySite('intake', 'promise', 'SELECT, INSERT, DELETE'),
  ...readersOnly('intake', 'promise', 'request_id'),
];
