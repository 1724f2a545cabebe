import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which entries undo which decisions, requests that wait again for one, and requests that end without one. */
export class Undoings1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE decision.aid_request DROP CONSTRAINT aid_request_status_check`,
      `ALTER TABLE decision.aid_request ADD CONSTRAINT aid_request_status_check
        CHECK (status IN ('open', 'decided', 'withdrawn', 'closed')), ADD reopened_on date, ADD closed_on date, ADD closing_reason text`,
      `CREATE TABLE decision.undoing (
        site_id text NOT NULL, decision_id uuid NOT NULL, position bigint NOT NULL,
        PRIMARY KEY (site_id, decision_id),
        FOREIGN KEY (site_id, decision_id) REFERENCES decision.decision (site_id, id),
        FOREIGN KEY (site_id, position) REFERENCES decision.register_entry (site_id, position))`,
      ...protectBySite('decision', 'undoing', 'SELECT, INSERT'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
