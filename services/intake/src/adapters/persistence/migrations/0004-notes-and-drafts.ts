import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes on requests, and drafts of requests to come. */
export class NotesAndDrafts1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...NOTE, ...DRAFT]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const NOTE = [
  `CREATE TABLE intake.note (
    site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, level text NOT NULL CHECK (level IN ('shared', 'private')),
    author text NOT NULL, body text NOT NULL, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL, PRIMARY KEY (site_id, id),
    FOREIGN KEY (site_id, request_id) REFERENCES intake.aid_request (site_id, id) ON DELETE CASCADE)`,
  `CREATE INDEX note_request ON intake.note (site_id, request_id, created_at)`,
  ...protectBySite('intake', 'note', 'SELECT, INSERT, UPDATE'),
];

/** The worker role can take away drafts that are old enough to go, and reach no other. */
const DRAFT = [
  `CREATE TABLE intake.request_draft (
    site_id text NOT NULL, owner text NOT NULL, id uuid NOT NULL, content jsonb NOT NULL, updated_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, owner, id))`,
  `CREATE INDEX request_draft_age ON intake.request_draft (updated_at)`,
  ...protectBySite('intake', 'request_draft', 'SELECT, INSERT, UPDATE, DELETE'),
  `CREATE POLICY request_draft_worker ON intake.request_draft TO intake_worker USING (updated_at < now() - interval '30 days')`,
  `GRANT SELECT (updated_at), DELETE ON intake.request_draft TO intake_worker`,
];
