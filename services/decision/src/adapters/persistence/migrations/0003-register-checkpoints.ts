import { openToWorker, protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was signed about each register. The heads are opened to the worker, which looks for what is to be signed. */
export class RegisterCheckpoints1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.register_checkpoint (
        site_id text NOT NULL, position bigint NOT NULL, hash text NOT NULL, numbers jsonb NOT NULL,
        occasion text NOT NULL CHECK (occasion IN ('daily', 'session', 'export')), signed_at timestamptz NOT NULL,
        public_key text NOT NULL, signature text NOT NULL,
        PRIMARY KEY (site_id, position),
        FOREIGN KEY (site_id, position) REFERENCES decision.register_entry (site_id, position))`,
      ...protectBySite('decision', 'register_checkpoint', 'SELECT, INSERT'),
      `CREATE TRIGGER register_checkpoint_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON decision.register_checkpoint
        FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change()`,
      ...openToWorker('decision', 'register_head', 'SELECT'),
      ...openToWorker('decision', 'register_checkpoint', 'SELECT'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
