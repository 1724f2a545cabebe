import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An external reference that a protected file has may be given by somebody for whom that file does not exist. */
export class ReferencesOfTheirFilers1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of REFERENCES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const REFERENCES = [
  // Whose reference it is: empty for the centre's, the account that filed for one that stands beside a file that does not exist for it.
  `ALTER TABLE intake.aid_request ADD COLUMN referred_by text NOT NULL DEFAULT ''`,
  `CREATE UNIQUE INDEX aid_request_reference_of_filer ON intake.aid_request (site_id, external_reference, referred_by)
    WHERE external_reference IS NOT NULL`,
  `DROP INDEX intake.aid_request_external_reference`,
];
