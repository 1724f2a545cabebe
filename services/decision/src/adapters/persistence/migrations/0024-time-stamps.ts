import { openToWorker, protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a time-stamp authority saw which checkpoint. Opened to the worker, which looks for what is not stamped yet. */
export class TimeStamps1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.register_time_stamp (
        site_id text NOT NULL, position bigint NOT NULL, token text NOT NULL, stamped_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, position),
        FOREIGN KEY (site_id, position) REFERENCES decision.register_checkpoint (site_id, position))`,
      ...protectBySite('decision', 'register_time_stamp', 'SELECT, INSERT'),
      `CREATE TRIGGER register_time_stamp_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON decision.register_time_stamp
        FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change()`,
      ...openToWorker('decision', 'register_time_stamp', 'SELECT'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
