import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stood aside from deciding which request, and to whom it passed. */
export class Recusals1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.recusal (
        site_id text NOT NULL, request_id uuid NOT NULL, subject text NOT NULL,
        interest text NOT NULL CHECK (interest IN ('self', 'relative', 'other')), recused_on date NOT NULL, passed_to text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, request_id, subject),
        FOREIGN KEY (site_id, request_id) REFERENCES decision.aid_request (site_id, id))`,
      ...protectBySite('decision', 'recusal', 'SELECT, INSERT'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
