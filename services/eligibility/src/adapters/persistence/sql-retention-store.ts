import { forgetRequests, type SqlTransaction } from '@octroi/platform';
import type { RetentionStore } from '../../application/ports/retention.js';
import type { HeldAssessment, HeldFinding, HeldGrant } from '../../domain/held-data.js';

const DELETED = ['finding', 'assessment', 'grant_holder', 'grant_entry', 'request_holder'];

/** Requests whole: to erase them, and to tell what is held. */
export class SqlRetentionStore implements RetentionStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async erase(siteId: string, requestIds: readonly string[]): Promise<number> {
    const parameters = [siteId, requestIds];
    for (const table of DELETED)
      this.transaction.send(`DELETE FROM ${table} WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`, parameters);
    const known = await this.transaction.query<{ id: string }>(
      `DELETE FROM request WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) RETURNING request_id AS id`,
      parameters,
    );
    await forgetRequests(this.transaction, siteId, requestIds);
    return known.length;
  }

  async held(siteId: string, requestIds: readonly string[]): ReturnType<RetentionStore['held']> {
    const parameters = [siteId, requestIds];
    const assessments = await this.transaction.query<HeldAssessment>(
      `SELECT DISTINCT ON (request_id) (assessed_at AT TIME ZONE 'Europe/Paris')::date::text AS on, regulation::text AS regulation, outcome,
         ARRAY(SELECT condition ->> 'explanation' FROM jsonb_array_elements(coalesce(result -> 'conditions', '[]')) AS condition
           WHERE condition ->> 'explanation' IS NOT NULL) AS explanations
       FROM assessment WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY request_id, version DESC`,
      parameters,
    );
    const findings = await this.transaction.query<HeldFinding>(
      `SELECT (recorded_at AT TIME ZONE 'Europe/Paris')::date::text AS on, question, value, note
       FROM finding WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY recorded_at, version`,
      parameters,
    );
    const grants = await this.transaction.query<HeldGrant>(
      `SELECT granted_on::text AS on, aid, cents::float8 AS cents, state
       FROM grant_entry WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY granted_on`,
      parameters,
    );
    return { assessments, findings, grants };
  }
}
