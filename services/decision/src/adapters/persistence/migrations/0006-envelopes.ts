import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a site may grant in a year. The empty aid stands for all of them. */
export class Envelopes1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.envelope (
        site_id text NOT NULL, year integer NOT NULL, aid text NOT NULL, limit_cents bigint NOT NULL CHECK (limit_cents >= 0),
        committed_cents bigint NOT NULL DEFAULT 0 CHECK (committed_cents >= 0), recorded_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, year, aid))`,
      ...protectBySite('decision', 'envelope', 'SELECT, INSERT, UPDATE'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
