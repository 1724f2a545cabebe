import { retentionSchema } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of a request goes at the end of its time. */
export class Retention1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DELETED, ...retentionSchema('intake')]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DELETED = [
  `CREATE INDEX aid_request_applicant ON intake.aid_request (site_id, applicant_id)`,
  `GRANT DELETE ON intake.person TO intake_runtime`,
  `GRANT DELETE ON intake.aid_request TO intake_runtime`,
  `GRANT DELETE ON intake.request_change TO intake_runtime`,
  `GRANT DELETE ON intake.note TO intake_runtime`,
  `GRANT DELETE ON intake.document TO intake_runtime`,
];
