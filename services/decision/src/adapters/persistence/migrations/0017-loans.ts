import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Grants that are paid back, and what came back of them. */
export class Loans1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.loan (
        site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, decision_id uuid NOT NULL, decision_label text NOT NULL,
        decided_on date NOT NULL, amount_cents bigint NOT NULL CHECK (amount_cents > 0), instalments integer NOT NULL CHECK (instalments >= 1),
        first_on date NOT NULL, opened_at timestamptz NOT NULL, opened_by text NOT NULL,
        PRIMARY KEY (site_id, id),
        UNIQUE (site_id, request_id),
        FOREIGN KEY (site_id, decision_id) REFERENCES decision.decision (site_id, id))`,
      ...protectBySite('decision', 'loan', 'SELECT, INSERT, UPDATE'),
      `CREATE TABLE decision.loan_repayment (
        site_id text NOT NULL, id uuid NOT NULL, loan_id uuid NOT NULL, amount_cents bigint NOT NULL CHECK (amount_cents > 0),
        paid_on date NOT NULL, reference text NOT NULL, noted_at timestamptz NOT NULL, noted_by text NOT NULL,
        PRIMARY KEY (site_id, id),
        FOREIGN KEY (site_id, loan_id) REFERENCES decision.loan (site_id, id))`,
      `CREATE INDEX loan_repayment_loan ON decision.loan_repayment (site_id, loan_id)`,
      ...protectBySite('decision', 'loan_repayment', 'SELECT, INSERT'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
