import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ins on their way are kept by the browser that began them: nobody fills a table from outside. */
export class SealedSignIns1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE gateway.sign_in`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
