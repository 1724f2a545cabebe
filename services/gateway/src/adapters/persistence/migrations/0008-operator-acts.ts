import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators of the installation did: who, when, on which service. Nothing of a centre. */
export class OperatorActs1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Written before the service is asked: an act without its count is one that got no answer. Never changed afterwards, nor removed.
const STATEMENTS = [
  `CREATE TABLE gateway.operator_act (
    subject text NOT NULL, idempotency_key text NOT NULL, at timestamptz NOT NULL DEFAULT now(),
    service text NOT NULL, event_id uuid, asked integer, PRIMARY KEY (subject, idempotency_key))`,
  `CREATE INDEX operator_act_latest ON gateway.operator_act (at DESC)`,
  `GRANT SELECT, INSERT, UPDATE (asked) ON gateway.operator_act TO gateway_worker`,
];
