import { protectBySite, retentionSchema } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is shown of a request goes at the end of its time; that it went stays. */
export class Retention1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ELIMINATED, ...retentionSchema('gateway')]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ELIMINATED = [
  `CREATE TABLE gateway.eliminated_request (
    site_id text NOT NULL, request_id uuid NOT NULL, eliminated_on date NOT NULL, PRIMARY KEY (site_id, request_id))`,
  ...protectBySite('gateway', 'eliminated_request', 'SELECT, INSERT'),
  `GRANT DELETE ON gateway.case_view TO gateway_runtime`,
  `GRANT DELETE ON gateway.timeline_entry TO gateway_runtime`,
];
