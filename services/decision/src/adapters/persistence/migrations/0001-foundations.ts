import { messagingSchema } from '@octroi/messaging';
import { platformSchema, protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests to decide, who may decide them, and the register. */
export class Foundations1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...messagingSchema('decision'),
      ...platformSchema('decision'),
      ...SITE,
      ...AUTHORITY,
      ...AID_REQUEST,
      ...REGISTER,
      ...DECISION,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const SITE = [
  `CREATE TABLE decision.site (site_id text PRIMARY KEY, commune_codes text[] NOT NULL, sequence bigint NOT NULL)`,
  ...protectBySite('decision', 'site', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE decision.aid_label (
    site_id text NOT NULL, regulation date NOT NULL, aid text NOT NULL, label text NOT NULL,
    PRIMARY KEY (site_id, regulation, aid))`,
  ...protectBySite('decision', 'aid_label', 'SELECT, INSERT'),
];

const AUTHORITY = [
  `CREATE TABLE decision.site_authority (
    site_id text NOT NULL, version integer NOT NULL,
    signature_mode text NOT NULL CHECK (signature_mode IN ('agent-signs', 'agent-proposes')),
    delegation_text text, delegation_settled boolean NOT NULL, reasons jsonb NOT NULL, letterhead jsonb NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, version))`,
  ...protectBySite('decision', 'site_authority', 'SELECT, INSERT'),
  `CREATE TABLE decision.delegation (
    site_id text NOT NULL, issuer text NOT NULL, subject text NOT NULL, reference text NOT NULL, authority text NOT NULL,
    valid_from date NOT NULL, valid_until date, revoked_on date, holder_name text NOT NULL, holder_quality text NOT NULL,
    acts text[] NOT NULL, aids text[] NOT NULL, ceiling_cents bigint, recorded_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, issuer, subject, reference, authority, valid_from))`,
  ...protectBySite('decision', 'delegation', 'SELECT, INSERT, UPDATE'),
];

const AID_REQUEST = [
  `CREATE TABLE decision.aid_request (
    site_id text NOT NULL, id uuid NOT NULL,
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'decided', 'withdrawn')),
    version integer NOT NULL DEFAULT 0,
    reference text, aid text, requested_amount_cents bigint, requested_on date, urgent boolean,
    routing_sequence bigint, authority text, because text, proposal text, proposed_amount_cents bigint,
    ceiling_cents bigint, regulation date, regulation_hash text,
    returns_on date, withdrawn_on date, withdrawal_reason text,
    PRIMARY KEY (site_id, id))`,
  ...protectBySite('decision', 'aid_request', 'SELECT, INSERT, UPDATE'),
];

const REGISTER = [
  `CREATE TABLE decision.register_head (
    site_id text PRIMARY KEY, position bigint NOT NULL, hash text NOT NULL, numbers jsonb NOT NULL)`,
  ...protectBySite('decision', 'register_head', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE decision.register_entry (
    site_id text NOT NULL, position bigint NOT NULL CHECK (position >= 1),
    series text NOT NULL, year integer NOT NULL, number integer NOT NULL, kind text NOT NULL, decided_on date NOT NULL,
    recorded_at timestamptz NOT NULL, previous_hash text NOT NULL, hash text NOT NULL, commitments jsonb NOT NULL,
    PRIMARY KEY (site_id, position),
    UNIQUE (site_id, series, year, number))`,
  ...protectBySite('decision', 'register_entry', 'SELECT, INSERT'),
  `CREATE TABLE decision.register_content (
    site_id text NOT NULL, position bigint NOT NULL, part text NOT NULL, salt text, body text, erased_on date,
    PRIMARY KEY (site_id, position, part),
    FOREIGN KEY (site_id, position) REFERENCES decision.register_entry (site_id, position),
    CHECK ((salt IS NULL) = (erased_on IS NOT NULL) AND (body IS NULL) = (erased_on IS NOT NULL)))`,
  ...protectBySite('decision', 'register_content', 'SELECT, INSERT'),
  `CREATE FUNCTION decision.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the register is only added to' USING ERRCODE = 'restrict_violation'; END $$`,
  ...['register_entry', 'register_content'].map(
    (table) => `CREATE TRIGGER ${table}_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON decision.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change()`,
  ),
];

const DECISION = [
  `CREATE TABLE decision.decision (
    site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, position bigint NOT NULL,
    PRIMARY KEY (site_id, id),
    UNIQUE (site_id, request_id, position),
    FOREIGN KEY (site_id, request_id) REFERENCES decision.aid_request (site_id, id),
    FOREIGN KEY (site_id, position) REFERENCES decision.register_entry (site_id, position))`,
  ...protectBySite('decision', 'decision', 'SELECT, INSERT'),
];
