import { messagingSchema } from '@octroi/messaging';
import { platformSchema, protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sites and who is allowed on them, the list of requests, their timelines. */
export class Foundations1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...messagingSchema('gateway'),
      ...platformSchema('gateway'),
      ...SITE,
      ...CASE_VIEW,
      ...TIMELINE,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const SITE = [
  `CREATE TABLE gateway.site (
    site_id text PRIMARY KEY, name text NOT NULL, siret text NOT NULL, commune_codes text[] NOT NULL,
    reference_prefix text NOT NULL, sequence integer NOT NULL)`,
  ...protectBySite('gateway', 'site', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE gateway.site_user (
    site_id text NOT NULL REFERENCES gateway.site, issuer text NOT NULL, subject text NOT NULL,
    display_name text NOT NULL, roles text[] NOT NULL, PRIMARY KEY (site_id, issuer, subject))`,
  ...protectBySite('gateway', 'site_user', 'SELECT, INSERT, UPDATE, DELETE'),
];

// A row may exist before the request itself is known (no order is promised): its headline is null then, and nobody sees it.
const CASE_VIEW = [
  `CREATE TABLE gateway.case_view (
    site_id text NOT NULL, request_id uuid NOT NULL,
    reference text, aid text, requested_on date, requested_amount_cents bigint, urgent boolean,
    status text NOT NULL, authority text, standing jsonb NOT NULL,
    PRIMARY KEY (site_id, request_id)) WITH (fillfactor = 80)`,
  `CREATE INDEX case_view_status ON gateway.case_view (site_id, status, request_id)`,
  ...protectBySite('gateway', 'case_view', 'SELECT, INSERT, UPDATE'),
];

// Facts are kept whole: the case view is folded from them when it is read, so that an event costs one small row and not a rewrite
// of everything known. No foreign key to case_view: it would lock a row again for each fact.
const TIMELINE = [
  `CREATE TABLE gateway.timeline_entry (
    site_id text NOT NULL, request_id uuid NOT NULL, event_id uuid NOT NULL,
    type text NOT NULL, sequence bigint NOT NULL, at timestamptz NOT NULL, actor_id text, data jsonb NOT NULL,
    PRIMARY KEY (site_id, request_id, event_id))`,
  ...protectBySite('gateway', 'timeline_entry', 'SELECT, INSERT'),
];
