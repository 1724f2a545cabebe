import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scanned papers: what they are, and their content in pieces. */
export class Documents1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATEMENTS = [
  `CREATE TABLE intake.document (
    site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, name text NOT NULL,
    media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size integer NOT NULL CHECK (size BETWEEN 1 AND 10485760), sha256 text NOT NULL, added_by text NOT NULL,
    added_at timestamptz NOT NULL, removed_by text, removed_at timestamptz, PRIMARY KEY (site_id, id),
    FOREIGN KEY (site_id, request_id) REFERENCES intake.aid_request (site_id, id) ON DELETE CASCADE)`,
  `CREATE INDEX document_request ON intake.document (site_id, request_id, added_at)`,
  ...protectBySite('intake', 'document', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE intake.document_piece (
    site_id text NOT NULL, document_id uuid NOT NULL, place integer NOT NULL, bytes bytea NOT NULL,
    PRIMARY KEY (site_id, document_id, place),
    FOREIGN KEY (site_id, document_id) REFERENCES intake.document (site_id, id) ON DELETE CASCADE)`,
  // A scan is compressed already.
  `ALTER TABLE intake.document_piece ALTER COLUMN bytes SET STORAGE EXTERNAL`,
  ...protectBySite('intake', 'document_piece', 'SELECT, INSERT, DELETE'),
];
