import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has changed since when: the facts say which transaction wrote them. */
export class ChangeLog1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Transactions end in another order than they begin: only what is older than every transaction that still runs can be told once and for all.
const STATEMENTS = [
  `ALTER TABLE gateway.timeline_entry ADD xid xid8 NOT NULL DEFAULT pg_current_xact_id()`,
  `CREATE INDEX timeline_entry_xid ON gateway.timeline_entry (xid)`,
  `CREATE POLICY timeline_entry_worker ON gateway.timeline_entry FOR SELECT TO gateway_worker USING (true)`,
  `GRANT SELECT (site_id, request_id, type, xid) ON gateway.timeline_entry TO gateway_worker`,
];
