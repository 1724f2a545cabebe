import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions that somebody prepared for the signature of another, and requests that these send to a body. */
export class Proposals1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE decision.aid_request ADD sent_to text`,
      `CREATE TABLE decision.proposal (
        site_id text NOT NULL, request_id uuid NOT NULL, id uuid NOT NULL, input jsonb NOT NULL, addressee text NOT NULL, routing jsonb,
        proposed_on date NOT NULL, proposed_by text NOT NULL, returned_on date, return_reason text,
        PRIMARY KEY (site_id, request_id),
        FOREIGN KEY (site_id, request_id) REFERENCES decision.aid_request (site_id, id),
        CHECK ((returned_on IS NULL) = (return_reason IS NULL)))`,
      ...protectBySite('decision', 'proposal', 'SELECT, INSERT, UPDATE, DELETE'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
