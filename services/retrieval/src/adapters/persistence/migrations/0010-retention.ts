import { retentionSchema } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of a request goes at the end of its time. */
export class Retention1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DELETED, ...retentionSchema('retrieval')]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DELETED = [
  `GRANT DELETE ON retrieval.retrieved_fact TO retrieval_runtime`,
  `GRANT DELETE ON retrieval.contradiction TO retrieval_runtime`,
  `GRANT DELETE ON retrieval.task TO retrieval_runtime`,
];
