import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals against decisions; of gracious ones, one a request waits at a time. */
export class Appeals1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.appeal (
        site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, decision_id uuid NOT NULL, contested jsonb NOT NULL,
        kind text NOT NULL CHECK (kind IN ('gracious', 'contentious')),
        received_on date NOT NULL, sent_on date, notified_on date,
        appellant text NOT NULL, appellant_name text, grounds text NOT NULL,
        until date, late boolean NOT NULL, answer_by date, court_until date, recorded_by text NOT NULL,
        answer text, answer_decision_id uuid, answered_on date,
        PRIMARY KEY (site_id, id),
        FOREIGN KEY (site_id, request_id) REFERENCES decision.aid_request (site_id, id),
        FOREIGN KEY (site_id, decision_id) REFERENCES decision.decision (site_id, id),
        FOREIGN KEY (site_id, answer_decision_id) REFERENCES decision.decision (site_id, id))`,
      `CREATE INDEX appeal_request ON decision.appeal (site_id, request_id)`,
      `CREATE UNIQUE INDEX appeal_pending ON decision.appeal (site_id, request_id) WHERE kind = 'gracious' AND answered_on IS NULL`,
      `CREATE INDEX appeal_court ON decision.appeal (site_id, court_until) WHERE court_until IS NOT NULL`,
      ...protectBySite('decision', 'appeal', 'SELECT, INSERT, UPDATE'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
