import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Operators see how many calls of the last minute each habilitation made: the worker role may count them, and see nothing else of them. */
export class RecentCalls1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATEMENTS = [
  `CREATE POLICY call_log_recent ON retrieval.call_log FOR SELECT TO retrieval_worker USING (called_at > now() - interval '2 minutes')`,
  `GRANT SELECT (habilitation) ON retrieval.call_log TO retrieval_worker`,
];
