import type { SqlTransaction } from '@octroi/platform';
import type { TemplateStore } from '../../application/ports/stores.js';
import type { LetterTemplate } from '../../domain/letter-template.js';

/** Words of the centres in their letters: versions are only added. */
export class SqlTemplateStore implements TemplateStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async lock(siteId: string): Promise<void> {
    this.transaction.send(`SELECT pg_advisory_xact_lock(hashtextextended('decision.letter_template:' || $1, 0))`, [
      siteId,
    ]);
  }

  async of(siteId: string): Promise<LetterTemplate[]> {
    return this.transaction.query<LetterTemplate>(
      `SELECT kind, version, from_on::text AS "from", introduction, closing FROM letter_template
       WHERE site_id = $1 ORDER BY kind, version`,
      [siteId],
    );
  }

  async add(siteId: string, template: LetterTemplate, writtenBy: string): Promise<void> {
    const { kind, version, from, introduction, closing } = template;
    this.transaction.send(
      `INSERT INTO letter_template (site_id, kind, version, from_on, introduction, closing, written_by, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [siteId, kind, version, from, introduction, closing, writtenBy, this.transaction.now],
    );
  }
}
