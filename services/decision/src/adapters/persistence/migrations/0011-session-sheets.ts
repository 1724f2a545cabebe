import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the members of a session are given to read, until it is closed. */
export class SessionSheets1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.session_sheet (
        site_id text NOT NULL, session_id uuid NOT NULL, request_id uuid NOT NULL, version integer NOT NULL,
        status text NOT NULL CHECK (status IN ('draft', 'shared', 'withheld')), content jsonb NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, session_id, request_id),
        FOREIGN KEY (site_id, session_id) REFERENCES decision.session (site_id, id),
        FOREIGN KEY (site_id, request_id) REFERENCES decision.aid_request (site_id, id))`,
      ...protectBySite('decision', 'session_sheet', 'SELECT, INSERT, UPDATE, DELETE'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
