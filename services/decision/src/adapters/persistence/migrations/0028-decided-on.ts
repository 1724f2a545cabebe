import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided since a day is found without reading a register from its beginning. */
export class DecidedOn1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX register_entry_decided ON decision.register_entry (site_id, series, decided_on, position)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
