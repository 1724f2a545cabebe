import type { SqlTransaction } from '@octroi/platform';
import type { DraftStore, StoredDraft } from '../../application/ports/stores.js';

/** Drafts in the table `request_draft`, each for its owner alone. */
export class SqlDraftStore implements DraftStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(siteId: string, owner: string): Promise<StoredDraft[]> {
    return this.transaction.query<StoredDraft>(
      `SELECT id, content, updated_at AS "updatedAt" FROM request_draft WHERE site_id = $1 AND owner = $2
       ORDER BY updated_at DESC, id`,
      [siteId, owner],
    );
  }

  async keep(siteId: string, owner: string, { id, content }: Omit<StoredDraft, 'updatedAt'>): Promise<void> {
    this.transaction.send(
      `INSERT INTO request_draft (site_id, owner, id, content, updated_at) VALUES ($1, $2, $3, $4::jsonb, $5)
       ON CONFLICT (site_id, owner, id) DO UPDATE SET content = EXCLUDED.content, updated_at = EXCLUDED.updated_at`,
      [siteId, owner, id, JSON.stringify(content), this.transaction.now],
    );
  }

  async drop(siteId: string, owner: string, id: string): Promise<void> {
    this.transaction.send(`DELETE FROM request_draft WHERE site_id = $1 AND owner = $2 AND id = $3`, [
      siteId,
      owner,
      id,
    ]);
  }
}
