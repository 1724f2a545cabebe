import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task keeps why the State had nothing on each adult who was asked about; those of whose wait nobody was told, or that wait for the first day of a habilitation, are found. */
export class Waits1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATEMENTS = [
  `ALTER TABLE retrieval.task ADD COLUMN turned_from jsonb NOT NULL DEFAULT '[]'`,
  `GRANT SELECT (last_reason, parked_reason) ON retrieval.task TO retrieval_worker`,
  `GRANT SELECT (purpose) ON retrieval.call_log TO retrieval_worker`,
  `GRANT SELECT (deliberated_on) ON retrieval.habilitation TO retrieval_worker`,
];
