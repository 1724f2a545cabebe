import type { SqlTransaction } from '@octroi/platform';
import type { PromiseKey, PromiseStore, StoredPromise } from '../../application/ports/stores.js';

/** Promises in the table `promise`. */
export class SqlPromiseStore implements PromiseStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(siteId: string, requestId: string, limit: number): Promise<StoredPromise[]> {
    return this.transaction.query<StoredPromise>(
      `SELECT id, body AS text, recorded_by AS "recordedBy", recorded_at AS "recordedAt" FROM promise
       WHERE site_id = $1 AND request_id = $2 ORDER BY recorded_at DESC, id DESC LIMIT $3`,
      [siteId, requestId, limit],
    );
  }

  async add(
    { siteId, requestId, id }: PromiseKey,
    { text, recordedBy }: Pick<StoredPromise, 'text' | 'recordedBy'>,
  ): Promise<void> {
    this.transaction.send(
      `INSERT INTO promise (site_id, id, request_id, body, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [siteId, id, requestId, text, recordedBy, this.transaction.now],
    );
  }
}
