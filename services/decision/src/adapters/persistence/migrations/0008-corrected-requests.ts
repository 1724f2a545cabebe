import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of a request's facts is on record. */
export class CorrectedRequests1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE decision.aid_request ADD COLUMN submission_sequence bigint NOT NULL DEFAULT 1`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
