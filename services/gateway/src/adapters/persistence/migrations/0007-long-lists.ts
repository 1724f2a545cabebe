import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The oldest of a worklist are found, and what waits is counted, without reading the requests that ended. */
export class LongLists1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// In the order of the list: an index by authority first made PostgreSQL walk all requests in the order of their ids instead.
const STATEMENTS = [
  `CREATE INDEX case_view_work ON gateway.case_view (site_id, worklist, request_id) INCLUDE (authority, urgent, submitted_at)
    WHERE worklist IS NOT NULL AND reference IS NOT NULL`,
  `DROP INDEX gateway.case_view_worklist`,
];
