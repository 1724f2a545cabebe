import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that people were asked for, while whose coming is awaited silence does not run. */
export class Papers1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.papers_request (
        site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, papers jsonb NOT NULL,
        asked_on date NOT NULL, due_by date NOT NULL, given_on date, asked_by text NOT NULL,
        PRIMARY KEY (site_id, id),
        FOREIGN KEY (site_id, request_id) REFERENCES decision.aid_request (site_id, id))`,
      `CREATE INDEX papers_request_request ON decision.papers_request (site_id, request_id)`,
      `CREATE INDEX papers_request_due ON decision.papers_request (site_id, due_by) WHERE given_on IS NULL`,
      ...protectBySite('decision', 'papers_request', 'SELECT, INSERT, UPDATE'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
