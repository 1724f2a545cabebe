import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What falls due: the day on which silence is a rejection, and the last day to appeal. */
export class Clocks1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// The owner fills in what was recorded before, on every site's rows for that long only.
const EVERY_SITE = ['aid_request', 'decision', 'register_entry'];

const STATEMENTS = [
  `ALTER TABLE decision.aid_request ADD silence_on date, ADD suspended_days integer NOT NULL DEFAULT 0, ADD acknowledged_on date`,
  `ALTER TABLE decision.decision ADD appeal_until date`,
  ...EVERY_SITE.map((table) => `ALTER TABLE decision.${table} NO FORCE ROW LEVEL SECURITY`),
  `UPDATE decision.aid_request SET silence_on = requested_on + interval '2 months' WHERE requested_on IS NOT NULL`,
  `UPDATE decision.decision SET appeal_until = entry.decided_on + interval '2 months' + interval '1 day'
   FROM decision.register_entry entry, decision.aid_request request
   WHERE entry.site_id = decision.site_id AND entry.position = decision.position
     AND request.site_id = decision.site_id AND request.id = decision.request_id AND request.status = 'decided'`,
  ...EVERY_SITE.map((table) => `ALTER TABLE decision.${table} FORCE ROW LEVEL SECURITY`),
  `CREATE INDEX aid_request_silence ON decision.aid_request (site_id, (silence_on + suspended_days)) WHERE status = 'open'`,
  `CREATE INDEX aid_request_return ON decision.aid_request (site_id, returns_on) WHERE status = 'open' AND returns_on IS NOT NULL`,
  `CREATE INDEX decision_appeal ON decision.decision (site_id, appeal_until) WHERE appeal_until IS NOT NULL`,
];
