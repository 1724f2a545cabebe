import { messagingSchema } from '@octroi/messaging';
import { platformSchema, protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests as filed, the people they name, the numbering of each site. */
export class Foundations1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [...messagingSchema('intake'), ...platformSchema('intake'), ...SITE, ...PERSON, ...AID_REQUEST];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const SITE = [
  `CREATE TABLE intake.site (
    site_id text PRIMARY KEY, reference_prefix text NOT NULL, sequence integer NOT NULL)`,
  ...protectBySite('intake', 'site', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE intake.reference_counter (
    site_id text NOT NULL REFERENCES intake.site, year integer NOT NULL, last integer NOT NULL, PRIMARY KEY (site_id, year))`,
  ...protectBySite('intake', 'reference_counter', 'SELECT, INSERT, UPDATE'),
];

const PERSON = [
  `CREATE TABLE intake.person (
    site_id text NOT NULL, id uuid NOT NULL, match_key text COLLATE "C", created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (site_id, id))`,
  `CREATE UNIQUE INDEX person_match_key ON intake.person (site_id, match_key) WHERE match_key IS NOT NULL`,
  ...protectBySite('intake', 'person', 'SELECT, INSERT'),
];

const AID_REQUEST = [
  `CREATE TABLE intake.aid_request (
    site_id text NOT NULL, id uuid NOT NULL, reference text NOT NULL, external_reference text COLLATE "C",
    fingerprint text NOT NULL, aid text NOT NULL, requested_on date NOT NULL, submission jsonb NOT NULL,
    applicant_id uuid NOT NULL, adult_ids uuid[] NOT NULL, child_ids uuid[] NOT NULL,
    version integer NOT NULL DEFAULT 1, filed_by text NOT NULL, filed_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, id),
    FOREIGN KEY (site_id, applicant_id) REFERENCES intake.person (site_id, id))`,
  `CREATE UNIQUE INDEX aid_request_reference ON intake.aid_request (site_id, reference)`,
  `CREATE UNIQUE INDEX aid_request_external_reference ON intake.aid_request (site_id, external_reference)
    WHERE external_reference IS NOT NULL`,
  ...protectBySite('intake', 'aid_request', 'SELECT, INSERT, UPDATE'),
];
