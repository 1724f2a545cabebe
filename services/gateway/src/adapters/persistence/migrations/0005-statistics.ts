import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The requests of a period are found without reading those of the others. */
export class Statistics1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX case_view_requested ON gateway.case_view (site_id, requested_on)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
