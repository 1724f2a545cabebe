import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals against judgments, and the judgments that a higher court annulled. */
export class JudgmentAppeals1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE decision.appeal ADD judgment_appeal jsonb, ADD judgment_appeal_noted_by text,
        ADD earlier_judgments jsonb NOT NULL DEFAULT '[]',
        ADD CHECK (judgment_appeal IS NULL OR judged_on IS NOT NULL)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
