import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments of grants, and the numbered files by which the accountant is told of them. A payment is held by one file at a time. */
export class Payments1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATEMENTS = [
  `CREATE TABLE decision.payment (
    site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, decision_id uuid NOT NULL,
    reference text NOT NULL, aid text NOT NULL, aid_label text NOT NULL, decision_label text NOT NULL, decided_on date NOT NULL,
    regulation date, decider_id text NOT NULL, amount_cents bigint NOT NULL CHECK (amount_cents > 0),
    mode text CHECK (mode IN ('creditor', 'transfer', 'voucher', 'regie')), creditor jsonb,
    state text NOT NULL CHECK (state IN ('to-pay', 'ordered', 'paid', 'rejected')),
    settled_on date, rejection text, replaced boolean NOT NULL DEFAULT false,
    changed_at timestamptz NOT NULL, changed_by text NOT NULL,
    PRIMARY KEY (site_id, id),
    FOREIGN KEY (site_id, decision_id) REFERENCES decision.decision (site_id, id))`,
  `CREATE INDEX payment_request ON decision.payment (site_id, request_id)`,
  `CREATE INDEX payment_state ON decision.payment (site_id, state, id) WHERE NOT replaced`,
  ...protectBySite('decision', 'payment', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE decision.payment_file (
    site_id text NOT NULL, id uuid NOT NULL, year integer NOT NULL, number integer NOT NULL CHECK (number >= 1),
    made_on date NOT NULL, made_by text NOT NULL, line_count integer NOT NULL CHECK (line_count >= 1), total_cents bigint NOT NULL,
    sha256 text NOT NULL, cancelled_on date, cancelled_by text, cancel_reason text,
    PRIMARY KEY (site_id, id),
    UNIQUE (site_id, year, number))`,
  ...protectBySite('decision', 'payment_file', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE decision.payment_file_line (
    site_id text NOT NULL, file_id uuid NOT NULL, line integer NOT NULL, payment_id uuid NOT NULL, content jsonb NOT NULL,
    held boolean NOT NULL DEFAULT true,
    PRIMARY KEY (site_id, file_id, line),
    FOREIGN KEY (site_id, file_id) REFERENCES decision.payment_file (site_id, id),
    FOREIGN KEY (site_id, payment_id) REFERENCES decision.payment (site_id, id))`,
  `CREATE UNIQUE INDEX payment_in_one_file ON decision.payment_file_line (site_id, payment_id) WHERE held`,
  ...protectBySite('decision', 'payment_file_line', 'SELECT, INSERT, UPDATE'),
  `ALTER TABLE decision.envelope ADD COLUMN spent_cents bigint NOT NULL DEFAULT 0 CHECK (spent_cents >= 0)`,
];
