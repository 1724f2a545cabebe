import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people found where the regulation leaves a point to them; and which version of a submission is kept. */
export class Findings1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATEMENTS = [
  `ALTER TABLE eligibility.request ADD COLUMN submission_sequence bigint, ADD COLUMN findings jsonb`,
  `CREATE TABLE eligibility.finding (
    site_id text NOT NULL, request_id uuid NOT NULL, version integer NOT NULL, id uuid NOT NULL, code text NOT NULL, question text NOT NULL,
    value jsonb NOT NULL, note text, recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, request_id, version),
    FOREIGN KEY (site_id, request_id) REFERENCES eligibility.request (site_id, request_id))`,
  ...protectBySite('eligibility', 'finding', 'SELECT, INSERT'),
];
