import type { SqlTransaction } from '@octroi/platform';
import { LISTING_PURPOSES } from '../../domain/access-kind.js';
import type { AccessFilters, AccessRow, AccessStore, LookupNote } from '../../application/ports/stores.js';

/** Reads of personal data, in the tables `access_log` and `lookup_alert`. */
export class SqlAccessStore implements AccessStore {
  constructor(private readonly transaction: SqlTransaction) {}

  // Ids follow time: the last access is the one with the last id.
  async list(siteId: string, { requestId, personId, kind = null, before, limit }: AccessFilters): Promise<AccessRow[]> {
    return this.transaction.query<AccessRow>(
      `SELECT id, at, actor_id AS actor, issuer, purpose, subject_id AS "subjectId", correlation_id AS "correlationId"
       FROM access_log WHERE site_id = $1 AND ($2::uuid IS NULL OR subject_id = $2)
         AND ($3::uuid IS NULL OR subject_id IN (
           SELECT id FROM aid_request WHERE site_id = $1 AND (applicant_id = $3 OR $3 = ANY (adult_ids) OR $3 = ANY (child_ids))))
         AND ($4::uuid IS NULL OR id < $4)
         AND ($6::boolean IS NULL OR (purpose = ANY ($7::text[])) = $6)
       ORDER BY id DESC LIMIT $5`,
      [siteId, requestId, personId, before, limit, kind === null ? null : kind === 'list', LISTING_PURPOSES],
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
