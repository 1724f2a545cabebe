import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts name the scans that show them. */
export class ProvingDocuments1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE retrieval.retrieved_fact ADD COLUMN document_ids uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
