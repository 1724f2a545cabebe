import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The budgets of the State, held in one place for all replicas. Keys are `address` and numbers of habilitations: nothing of a site. */
export class UpstreamLane1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of LANES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const LANES = [
  `CREATE TABLE retrieval.upstream_lane (
    key text PRIMARY KEY, next_at double precision NOT NULL DEFAULT 0, custom_interval_ms double precision,
    failures integer NOT NULL DEFAULT 0, silences integer NOT NULL DEFAULT 0, open_until double precision)
    WITH (fillfactor = 50)`,
  `GRANT SELECT, INSERT, UPDATE ON retrieval.upstream_lane TO retrieval_worker`,
];
