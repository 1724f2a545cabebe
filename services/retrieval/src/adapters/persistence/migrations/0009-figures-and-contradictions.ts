import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts in figures, some of them certified by the tax office; and contradictions between papers and the State, each with what a person chose. */
export class FiguresAndContradictions1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FIGURES, ...CONTRADICTION]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const FIGURES = [
  `ALTER TABLE retrieval.retrieved_fact ADD COLUMN figures jsonb`,
  `ALTER TABLE retrieval.retrieved_fact DROP CONSTRAINT retrieved_fact_source_check`,
  `ALTER TABLE retrieval.retrieved_fact ADD CONSTRAINT retrieved_fact_source_check CHECK (source IN ('api-particulier', 'dgfip', 'proof'))`,
  `ALTER TABLE retrieval.retrieved_fact DROP CONSTRAINT retrieved_fact_check1`,
  `ALTER TABLE retrieval.retrieved_fact ADD CONSTRAINT retrieved_fact_call CHECK (source <> 'proof' OR call_id IS NULL)`,
  `ALTER TABLE retrieval.retrieved_fact DROP CONSTRAINT retrieved_fact_check2`,
  `ALTER TABLE retrieval.retrieved_fact ADD CONSTRAINT retrieved_fact_value
    CHECK (num_nonnulls(status, figures) = CASE WHEN about = 'quotient-familial' THEN 0 ELSE 1 END)`,
];

/** The reason is a person's own words: it stays here. */
const CONTRADICTION = [
  `CREATE TABLE retrieval.contradiction (
    site_id text NOT NULL, request_id uuid NOT NULL, about text NOT NULL, answered_at timestamptz NOT NULL,
    answer jsonb NOT NULL, paper jsonb NOT NULL, proof_kind text NOT NULL, call_id uuid, as_of timestamptz,
    ended text CHECK (ended IN ('paper', 'certified', 'new-paper', 'newer-answer', 'request-ended')),
    reason text, ended_by text, ended_at timestamptz,
    PRIMARY KEY (site_id, request_id, about, answered_at),
    FOREIGN KEY (site_id, request_id) REFERENCES retrieval.request (site_id, request_id),
    FOREIGN KEY (site_id, call_id) REFERENCES retrieval.call_log (site_id, id) ON DELETE SET NULL (call_id),
    CHECK ((ended IS NULL) = (ended_at IS NULL)),
    CHECK (ended NOT IN ('paper', 'certified') OR (reason IS NOT NULL AND ended_by IS NOT NULL)))`,
  `CREATE INDEX contradiction_open ON retrieval.contradiction (site_id, answered_at, request_id, about) WHERE ended IS NULL`,
  `CREATE INDEX contradiction_call ON retrieval.contradiction (site_id, call_id) WHERE call_id IS NOT NULL`,
  ...protectBySite('retrieval', 'contradiction', 'SELECT, INSERT, UPDATE'),
];
