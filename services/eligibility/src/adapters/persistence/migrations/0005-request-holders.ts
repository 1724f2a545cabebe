import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The requests of a person are found without reading those of the centre. */
export class RequestHolders1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Under row-level security no index of arrays is used: that two overlap is not known to leak nothing. Requests that were filed before are
// told by the owner, who reads every site's rows for that long only.
const STATEMENTS = [
  `CREATE TABLE eligibility.request_holder (
    site_id text NOT NULL, person_id uuid NOT NULL, request_id uuid NOT NULL, PRIMARY KEY (site_id, person_id, request_id),
    FOREIGN KEY (site_id, request_id) REFERENCES eligibility.request (site_id, request_id))`,
  `ALTER TABLE eligibility.request NO FORCE ROW LEVEL SECURITY`,
  `INSERT INTO eligibility.request_holder (site_id, person_id, request_id)
   SELECT DISTINCT site_id, person, request_id FROM eligibility.request, unnest(adult_ids) AS person`,
  `ALTER TABLE eligibility.request FORCE ROW LEVEL SECURITY`,
  ...protectBySite('eligibility', 'request_holder', 'SELECT, INSERT'),
  `DROP INDEX eligibility.request_adults`,
];
