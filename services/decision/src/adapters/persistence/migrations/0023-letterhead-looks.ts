import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Logos and colours of the centres, dated, each version for good. */
export class LetterheadLooks1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.letterhead_logo (
        site_id text NOT NULL, id uuid NOT NULL, type text NOT NULL CHECK (type IN ('image/png', 'image/jpeg')),
        width integer NOT NULL, height integer NOT NULL, content bytea NOT NULL CHECK (length(content) <= 204800),
        PRIMARY KEY (site_id, id))`,
      `CREATE TABLE decision.letterhead_look (
        site_id text NOT NULL, version integer NOT NULL CHECK (version >= 1), from_on date NOT NULL,
        colour text CHECK (colour ~ '^#[0-9a-f]{6}$'), logo_id uuid,
        written_by text NOT NULL, written_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, version),
        FOREIGN KEY (site_id, logo_id) REFERENCES decision.letterhead_logo (site_id, id))`,
      ...protectBySite('decision', 'letterhead_logo', 'SELECT, INSERT'),
      ...protectBySite('decision', 'letterhead_look', 'SELECT, INSERT'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
