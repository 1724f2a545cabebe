import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks of which people were told that an operator paused them are found, to tell that they go on. */
export class ToldPauses1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX task_told_paused ON retrieval.task (site_id, source) WHERE state = 'due' AND last_reason = 'calls-paused'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
