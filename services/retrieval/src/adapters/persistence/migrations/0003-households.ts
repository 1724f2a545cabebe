import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The other adults of a household in turn; and one call for the same question, which answers all who ask it meanwhile or soon after. */
export class Households1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of HOUSEHOLDS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** A question is known by a keyed hash: nobody can tell from it who was asked about. */
const HOUSEHOLDS = [
  `ALTER TABLE retrieval.task ADD COLUMN turn integer NOT NULL DEFAULT 0 CHECK (turn >= 0)`,
  `ALTER TABLE retrieval.call_log ADD COLUMN about text NOT NULL DEFAULT 'applicant' CHECK (about IN ('applicant', 'other-adult'))`,
  `CREATE TABLE retrieval.asked_question (
    site_id text NOT NULL, question text NOT NULL, request_id uuid NOT NULL, busy_until timestamptz NOT NULL,
    call_id uuid, answered_at timestamptz,
    PRIMARY KEY (site_id, question), CHECK ((call_id IS NULL) = (answered_at IS NULL)),
    FOREIGN KEY (site_id, call_id) REFERENCES retrieval.call_log (site_id, id) ON DELETE CASCADE)`,
  `CREATE INDEX asked_question_call ON retrieval.asked_question (site_id, call_id) WHERE call_id IS NOT NULL`,
  ...protectBySite('retrieval', 'asked_question', 'SELECT, INSERT, UPDATE, DELETE'),
];
