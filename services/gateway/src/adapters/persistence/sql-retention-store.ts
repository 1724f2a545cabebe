import { forgetRequests, type SqlTransaction } from '@octroi/platform';
import { civilDateAt } from '@octroi/kernel';
import type { RetentionStore } from '../../application/ports/retention.js';

/** Erases projections; an empty place with a date stays. */
export class SqlRetentionStore implements RetentionStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async erase(siteId: string, requestIds: readonly string[]): Promise<number> {
    this.transaction.send(
      `INSERT INTO eliminated_request (site_id, request_id, eliminated_on) SELECT $1, unnest($2::uuid[]), $3 ON CONFLICT DO NOTHING`,
      [siteId, requestIds, civilDateAt(this.transaction.now)],
    );
    const parameters = [siteId, requestIds];
    for (const table of ['timeline_entry', 'webhook_delivery', 'protected_case'])
      this.transaction.send(`DELETE FROM ${table} WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`, parameters);
    const known = await this.transaction.query<{ id: string }>(
      `DELETE FROM case_view WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) RETURNING request_id AS id`,
      parameters,
    );
    await forgetRequests(this.transaction, siteId, requestIds);
    return known.length;
  }

  async wasEliminated(siteId: string, requestId: string): Promise<boolean> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT request_id AS id FROM eliminated_request WHERE site_id = $1 AND request_id = $2`,
      [siteId, requestId],
    );
    return rows.length > 0;
  }
}
