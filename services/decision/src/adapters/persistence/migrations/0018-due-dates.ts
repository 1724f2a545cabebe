import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The nearest dates are found without reading those of every request. */
export class DueDates1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// A column, since under row-level security no sum of a date is a condition of an index: only its comparison is known to leak nothing.
const STATEMENTS = [
  `ALTER TABLE decision.aid_request ADD silent_on date GENERATED ALWAYS AS (silence_on + suspended_days) STORED`,
  `DROP INDEX decision.aid_request_silence`,
  `CREATE INDEX aid_request_silence ON decision.aid_request (site_id, silent_on, id) WHERE status = 'open'`,
  `DROP INDEX decision.decision_appeal`,
  `CREATE INDEX decision_appeal ON decision.decision (site_id, appeal_until, request_id) WHERE appeal_until IS NOT NULL`,
];
