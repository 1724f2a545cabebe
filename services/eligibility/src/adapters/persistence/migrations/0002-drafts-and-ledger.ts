import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of regulations; who a request is about, by identifier, and what was granted to them. */
export class DraftsAndLedger1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DRAFT, ...PEOPLE, ...LEDGER]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DRAFT = [
  `CREATE TABLE eligibility.regulation_draft (
    site_id text NOT NULL, version date NOT NULL, source text NOT NULL, hash text, simulated_hash text, changed_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, version))`,
  ...protectBySite('eligibility', 'regulation_draft', 'SELECT, INSERT, UPDATE, DELETE'),
];

const PEOPLE = [
  `ALTER TABLE eligibility.request ADD COLUMN applicant_id uuid, ADD COLUMN adult_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN closed boolean NOT NULL DEFAULT false`,
  `CREATE INDEX request_adults ON eligibility.request USING gin (adult_ids) WHERE NOT closed`,
];

const LEDGER = [
  `CREATE TABLE eligibility.grant_entry (
    site_id text NOT NULL, request_id uuid NOT NULL, aid text NOT NULL, applicant_id uuid NOT NULL, granted_on date NOT NULL,
    cents bigint NOT NULL CHECK (cents >= 0), state text NOT NULL CHECK (state IN ('reserved', 'granted', 'freed')),
    sequence bigint NOT NULL DEFAULT 0, PRIMARY KEY (site_id, request_id))`,
  ...protectBySite('eligibility', 'grant_entry', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE eligibility.grant_holder (
    site_id text NOT NULL, person_id uuid NOT NULL, request_id uuid NOT NULL, PRIMARY KEY (site_id, person_id, request_id),
    FOREIGN KEY (site_id, request_id) REFERENCES eligibility.grant_entry (site_id, request_id))`,
  ...protectBySite('eligibility', 'grant_holder', 'SELECT, INSERT'),
];
