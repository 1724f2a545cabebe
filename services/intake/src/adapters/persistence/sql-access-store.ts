import type { SqlTransaction } from '@octroi/platform';
import type { AccessFilters, AccessRow, AccessStore, LookupNote } from '../../application/ports/stores.js';

/** Reads of personal data, in the tables `access_log` and `lookup_alert`. */
export class SqlAccessStore implements AccessStore {
  constructor(private readonly transaction: SqlTransaction) {}

  // Ids follow time: the last access is the one with the last id.
  async list(siteId: string, { requestId, personId, before, limit }: AccessFilters): Promise<AccessRow[]> {
    return this.transaction.query<AccessRow>(
      `SELECT id, at, actor_id AS actor, issuer, purpose, subject_id AS "subjectId", correlation_id AS "correlationId"
       FROM access_log WHERE site_id = $1 AND ($2::uuid IS NULL OR subject_id = $2)
         AND ($3::uuid IS NULL OR subject_id IN (
           SELECT id FROM aid_request WHERE site_id = $1 AND (applicant_id = $3 OR $3 = ANY (adult_ids) OR $3 = ANY (child_ids))))
         AND ($4::uuid IS NULL OR id < $4)
       ORDER BY id DESC LIMIT $5`,
      [siteId, requestId, personId, before, limit],
    );
  }

  async alerts(siteId: string): Promise<LookupNote[]> {
    return this.transaction.query<LookupNote>(
      `SELECT actor_id AS actor, at, cases, searches FROM lookup_alert
       WHERE site_id = $1 AND at > $2::timestamptz - interval '90 days' ORDER BY at DESC LIMIT 200`,
      [siteId, this.transaction.now],
    );
  }
}
