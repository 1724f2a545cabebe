import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the last assessment of a request found not met: a letter of refusal says it. */
export class UnmetConditions1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE decision.aid_request
      ADD COLUMN assessment_sequence bigint, ADD COLUMN unmet_conditions jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
