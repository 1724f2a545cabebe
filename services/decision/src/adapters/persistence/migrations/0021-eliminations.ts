import { openToWorker, protectBySite, retentionSchema } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals of elimination with their files, files that must not go, and the one change that the register allows: to lose content. */
export class Eliminations1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [...ELIMINATION, ...REGISTER, ...REQUEST, ...retentionSchema('decision')];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// The worker looks for what is to be carried out: ids and states alone.
const ELIMINATION = [
  `CREATE TABLE decision.elimination (
    site_id text NOT NULL, id uuid NOT NULL, year integer NOT NULL, number integer NOT NULL CHECK (number >= 1),
    state text NOT NULL CHECK (state IN ('proposed', 'approved', 'executed', 'cancelled')), made_on date NOT NULL, made_by text NOT NULL,
    sample_every integer NOT NULL CHECK (sample_every >= 1), examined jsonb NOT NULL,
    visa_number text, visa_on date, visa_by text, executed_on date,
    PRIMARY KEY (site_id, id),
    UNIQUE (site_id, year, number),
    CHECK ((visa_number IS NULL) = (state IN ('proposed', 'cancelled')) AND (visa_number IS NULL) = (visa_on IS NULL)),
    CHECK ((executed_on IS NULL) = (state <> 'executed')))`,
  ...protectBySite('decision', 'elimination', 'SELECT, INSERT, UPDATE'),
  ...openToWorker('decision', 'elimination', 'SELECT (site_id, id, state)'),
  `CREATE TABLE decision.elimination_line (
    site_id text NOT NULL, elimination_id uuid NOT NULL, request_id uuid NOT NULL, reference text NOT NULL, aid text NOT NULL,
    ending text NOT NULL CHECK (ending IN ('granted', 'refused', 'dropped')), requested_on date NOT NULL, closed_on date NOT NULL,
    last_contact_on date NOT NULL, kept_until date NOT NULL, documents integer NOT NULL, bytes bigint NOT NULL,
    fate text NOT NULL CHECK (fate IN ('eliminate', 'sample', 'withheld')), obstacle text, erased_by text[] NOT NULL DEFAULT '{}',
    released boolean NOT NULL DEFAULT false,
    PRIMARY KEY (site_id, elimination_id, request_id),
    CHECK ((obstacle IS NULL) = (fate <> 'withheld')),
    FOREIGN KEY (site_id, elimination_id) REFERENCES decision.elimination (site_id, id))`,
  // A file is in one proposal at a time; one that stays of a proposal may be proposed again.
  `CREATE UNIQUE INDEX elimination_line_request ON decision.elimination_line (site_id, request_id) WHERE NOT released`,
  ...protectBySite('decision', 'elimination_line', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE decision.elimination_hold (
    site_id text NOT NULL, request_id uuid NOT NULL, reason text NOT NULL, placed_on date NOT NULL, placed_by text NOT NULL,
    PRIMARY KEY (site_id, request_id),
    FOREIGN KEY (site_id, request_id) REFERENCES decision.aid_request (site_id, id))`,
  ...protectBySite('decision', 'elimination_hold', 'SELECT, INSERT, UPDATE, DELETE'),
];

// Content goes, with its salt; nothing else ever changes.
const REGISTER = [
  `CREATE FUNCTION decision.only_erase() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.body IS NOT NULL AND NEW.salt IS NULL AND NEW.body IS NULL AND NEW.erased_on IS NOT NULL
        AND (NEW.site_id, NEW.position, NEW.part) = (OLD.site_id, OLD.position, OLD.part) THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'the register is only added to' USING ERRCODE = 'restrict_violation';
    END $$`,
  `DROP TRIGGER register_content_only_added_to ON decision.register_content`,
  `CREATE TRIGGER register_content_only_added_to BEFORE DELETE OR TRUNCATE ON decision.register_content
    FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change()`,
  `CREATE TRIGGER register_content_only_erased BEFORE UPDATE ON decision.register_content
    FOR EACH ROW EXECUTE FUNCTION decision.only_erase()`,
  `GRANT UPDATE (salt, body, erased_on) ON decision.register_content TO decision_runtime`,
];

const REQUEST = [
  `ALTER TABLE decision.aid_request DROP CONSTRAINT aid_request_status_check`,
  `ALTER TABLE decision.aid_request ADD CONSTRAINT aid_request_status_check
    CHECK (status IN ('open', 'decided', 'withdrawn', 'closed', 'eliminated'))`,
  ...['papers_request', 'loan', 'loan_repayment', 'recusal'].map(
    (table) => `GRANT DELETE ON decision.${table} TO decision_runtime`,
  ),
];
