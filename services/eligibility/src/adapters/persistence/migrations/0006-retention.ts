import { retentionSchema } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of a request goes at the end of its time. */
export class Retention1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DELETED, ...retentionSchema('eligibility')]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DELETED = [
  `GRANT DELETE ON eligibility.request_holder TO eligibility_runtime`,
  `GRANT DELETE ON eligibility.request TO eligibility_runtime`,
  `GRANT DELETE ON eligibility.assessment TO eligibility_runtime`,
  `GRANT DELETE ON eligibility.finding TO eligibility_runtime`,
  `GRANT DELETE ON eligibility.grant_entry TO eligibility_runtime`,
  `GRANT DELETE ON eligibility.grant_holder TO eligibility_runtime`,
];
