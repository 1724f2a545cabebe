import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the regulation of an aid has caps: only then is the ledger asked. */
export class CappedAids1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE decision.aid_label ADD COLUMN capped boolean NOT NULL DEFAULT false`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
