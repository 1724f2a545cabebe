import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision is made a loan once: a request that is decided again, after its decision was undone, may be one again. */
export class LoansByDecision1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE decision.loan DROP CONSTRAINT loan_site_id_request_id_key, ADD UNIQUE (site_id, decision_id)`,
    );
    await runner.query(`CREATE INDEX loan_request ON decision.loan (site_id, request_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
