import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rights that households apply for elsewhere, for which a request may wait. */
export class OtherRights1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.other_right (
        site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, code text NOT NULL, label text,
        applied_on date, receipt_on date, transmitted_on date, remind_on date,
        answer text CHECK (answer IN ('granted', 'refused', 'no-follow-up')), answered_on date, noted_by text NOT NULL,
        PRIMARY KEY (site_id, id),
        FOREIGN KEY (site_id, request_id) REFERENCES decision.aid_request (site_id, id),
        CHECK ((answer IS NULL) = (answered_on IS NULL)),
        CHECK (answered_on IS NULL OR remind_on IS NULL))`,
      `CREATE INDEX other_right_request ON decision.other_right (site_id, request_id)`,
      `CREATE INDEX other_right_reminder ON decision.other_right (site_id, remind_on, request_id) WHERE remind_on IS NOT NULL`,
      ...protectBySite('decision', 'other_right', 'SELECT, INSERT, UPDATE, DELETE'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
