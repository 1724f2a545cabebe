import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Silence that the court annulled counts anew beside that of a gracious appeal which waits. */
export class RenewedSilence1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE decision.aid_request ADD renewed_on date, ADD renewed_silent_on date,
        ADD CHECK ((renewed_on IS NULL) = (renewed_silent_on IS NULL))`,
      `CREATE INDEX aid_request_renewed ON decision.aid_request (site_id, renewed_silent_on, id) WHERE renewed_silent_on IS NOT NULL`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
