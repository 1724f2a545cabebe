import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of the centres in their letters, dated, each version for good. */
export class LetterTemplates1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE decision.letter_template (
        site_id text NOT NULL, kind text NOT NULL, version integer NOT NULL CHECK (version >= 1), from_on date NOT NULL,
        introduction text, closing text, written_by text NOT NULL, written_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, kind, version))`,
      ...protectBySite('decision', 'letter_template', 'SELECT, INSERT'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
