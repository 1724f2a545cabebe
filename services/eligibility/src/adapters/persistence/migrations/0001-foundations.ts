import { messagingSchema } from '@octroi/messaging';
import { platformSchema, protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regulations, the facts of each request, every assessment. */
export class Foundations1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...messagingSchema('eligibility'),
      ...platformSchema('eligibility'),
      ...SITE,
      ...REGULATION,
      ...REQUEST,
      ...ASSESSMENT,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const SITE = [
  `CREATE TABLE eligibility.site (
    site_id text PRIMARY KEY, commune_codes text[] NOT NULL, sequence integer NOT NULL)`,
  ...protectBySite('eligibility', 'site', 'SELECT, INSERT, UPDATE'),
];

const REGULATION = [
  `CREATE TABLE eligibility.regulation (
    site_id text NOT NULL, version date NOT NULL, hash text NOT NULL, source text NOT NULL, sequence integer NOT NULL,
    adopted_at timestamptz NOT NULL, PRIMARY KEY (site_id, version))`,
  ...protectBySite('eligibility', 'regulation', 'SELECT, INSERT'),
];

const REQUEST = [
  `CREATE TABLE eligibility.request (
    site_id text NOT NULL, request_id uuid NOT NULL, submission jsonb, household jsonb, household_sequence bigint,
    version integer NOT NULL DEFAULT 0, assessed_inputs text,
    cause_id uuid NOT NULL, correlation_id text NOT NULL, actor_id text,
    PRIMARY KEY (site_id, request_id))`,
  `CREATE INDEX request_unassessed ON eligibility.request (site_id) WHERE assessed_inputs IS NULL AND submission IS NOT NULL`,
  ...protectBySite('eligibility', 'request', 'SELECT, INSERT, UPDATE'),
];

const ASSESSMENT = [
  `CREATE TABLE eligibility.assessment (
    site_id text NOT NULL, request_id uuid NOT NULL, version integer NOT NULL, regulation date NOT NULL, regulation_hash text NOT NULL,
    outcome text NOT NULL, inputs text NOT NULL, result jsonb NOT NULL, assessed_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, request_id, version))`,
  ...protectBySite('eligibility', 'assessment', 'SELECT, INSERT'),
];
