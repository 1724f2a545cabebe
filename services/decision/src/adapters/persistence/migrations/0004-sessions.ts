import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies with their members, and their sessions. */
export class Sessions1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.body (
        site_id text NOT NULL, code text NOT NULL, definition jsonb NOT NULL, recorded_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, code))`,
      ...protectBySite('decision', 'body', 'SELECT, INSERT, UPDATE'),
      `CREATE TABLE decision.session (
        site_id text NOT NULL, id uuid NOT NULL, body text NOT NULL, year integer NOT NULL, number integer NOT NULL,
        held_on date NOT NULL, status text NOT NULL, state jsonb NOT NULL, changed_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, id),
        UNIQUE (site_id, body, year, number),
        FOREIGN KEY (site_id, body) REFERENCES decision.body (site_id, code))`,
      ...protectBySite('decision', 'session', 'SELECT, INSERT, UPDATE'),
      `CREATE INDEX aid_request_awaiting ON decision.aid_request (site_id, authority, requested_on) WHERE status = 'open'`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
