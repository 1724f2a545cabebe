import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a whole centre granted over an aid in a period is counted without reading every grant. */
export class GrantsOfACentre1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX grant_entry_by_date ON eligibility.grant_entry (site_id, granted_on) INCLUDE (aid, cents) WHERE state <> 'freed'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
