import type { SqlTransaction } from '@octroi/platform';
import type { SheetStore } from '../../application/ports/stores.js';
import type { Sheet } from '../../domain/session/sheet.js';

/** Sheets of the sessions, each one document. */
export class SqlSheetStore implements SheetStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(siteId: string, sessionId: string): Promise<readonly Sheet[]> {
    const rows = await this.transaction.query<{ content: Sheet }>(
      `SELECT content FROM session_sheet WHERE site_id = $1 AND session_id = $2`,
      [siteId, sessionId],
    );
    return rows.map(({ content }) => content);
  }

  async save(siteId: string, sessionId: string, sheets: readonly Sheet[]): Promise<void> {
    for (const sheet of sheets)
      this.transaction.send(
        `INSERT INTO session_sheet (site_id, session_id, request_id, version, status, content, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (site_id, session_id, request_id) DO UPDATE
           SET version = EXCLUDED.version, status = EXCLUDED.status, content = EXCLUDED.content, changed_at = EXCLUDED.changed_at`,
        [siteId, sessionId, sheet.requestId, sheet.version, sheet.status, JSON.stringify(sheet), this.transaction.now],
      );
  }

  async forget(siteId: string, sessionId: string): Promise<void> {
    this.transaction.send(`DELETE FROM session_sheet WHERE site_id = $1 AND session_id = $2`, [siteId, sessionId]);
  }
}
