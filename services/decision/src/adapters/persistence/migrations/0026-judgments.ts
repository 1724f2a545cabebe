import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals against silence, which has no entry of the register, and what the court says of those to it. */
export class Judgments1764000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `ALTER TABLE decision.appeal ALTER decision_id DROP NOT NULL, ALTER contested DROP NOT NULL, ADD silence_on date,
        ADD judgment text CHECK (judgment IN ('rejected', 'annulled', 'annulled-with-injunction')),
        ADD judged_on date, ADD judgment_notified_on date, ADD court text, ADD judgment_number text, ADD injunction_by date,
        ADD judgment_recorded_by text`,
      `ALTER TABLE decision.appeal ADD CHECK ((decision_id IS NULL) = (silence_on IS NOT NULL)),
        ADD CHECK ((decision_id IS NULL) = (contested IS NULL)),
        ADD CHECK (judged_on IS NULL OR kind = 'contentious'),
        ADD CHECK ((judged_on IS NULL) = (judgment IS NULL) AND (judged_on IS NULL) = (judgment_notified_on IS NULL)),
        ADD CHECK (injunction_by IS NULL OR judgment = 'annulled-with-injunction')`,
      `CREATE INDEX appeal_injunction ON decision.appeal (site_id, injunction_by) WHERE injunction_by IS NOT NULL`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
