import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which entries correct which decisions. */
export class Corrections1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.correction (
        site_id text NOT NULL, position bigint NOT NULL, decision_id uuid NOT NULL,
        PRIMARY KEY (site_id, position),
        FOREIGN KEY (site_id, decision_id) REFERENCES decision.decision (site_id, id),
        FOREIGN KEY (site_id, position) REFERENCES decision.register_entry (site_id, position))`,
      `CREATE INDEX correction_decision ON decision.correction (site_id, decision_id)`,
      ...protectBySite('decision', 'correction', 'SELECT, INSERT'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
