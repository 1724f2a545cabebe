import type { SqlTransaction } from '@octroi/platform';
import type { RecusalStore } from '../../application/ports/stores.js';
import type { Recusal } from '../../domain/recusal.js';

/** Who stood aside from which request. Rows are only added. */
export class SqlRecusalStore implements RecusalStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(siteId: string, requestIds: readonly string[]): Promise<readonly Recusal[]> {
    return this.transaction.query<Recusal>(
      `SELECT request_id AS "requestId", subject, interest, recused_on::text AS "recusedOn", passed_to AS to
       FROM recusal WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
      [siteId, requestIds],
    );
  }

  async add(siteId: string, { requestId, subject, interest, recusedOn, to }: Recusal): Promise<void> {
    this.transaction.send(
      `INSERT INTO recusal (site_id, request_id, subject, interest, recused_on, passed_to, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [siteId, requestId, subject, interest, recusedOn, to, this.transaction.now],
    );
  }
}
