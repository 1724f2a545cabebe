import { forgetRequests, type SqlTransaction } from '@octroi/platform';
import type { RetentionStore } from '../../application/ports/retention.js';
import type { HeldAnswer, HeldCall, HeldChoice } from '../../domain/held-data.js';

/** Requests whole: to erase them, and to tell what is held. */
export class SqlRetentionStore implements RetentionStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async erase(siteId: string, requestIds: readonly string[]): Promise<number> {
    const parameters = [siteId, requestIds];
    for (const table of ['retrieved_fact', 'asked_question', 'contradiction'])
      this.transaction.send(`DELETE FROM ${table} WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`, parameters);
    const known = await this.transaction.query<{ id: string }>(
      `DELETE FROM task WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) RETURNING request_id AS id`,
      parameters,
    );
    await forgetRequests(this.transaction, siteId, requestIds);
    return new Set(known.map(({ id }) => id)).size;
  }

  async held(siteId: string, requestIds: readonly string[]): ReturnType<RetentionStore['held']> {
    const answers = await this.transaction.query<HeldAnswer>(
      `SELECT about, source AS provenance, value, status, figures, year, month, provider,
         (retrieved_at AT TIME ZONE 'Europe/Paris')::date::text AS on, proof_seen_on::text AS "proofSeenOn"
       FROM retrieved_fact WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY retrieved_at, about`,
      [siteId, requestIds],
    );
    const calls = await this.transaction.query<HeldCall>(
      `SELECT source, (called_at AT TIME ZONE 'Europe/Paris')::date::text AS on, habilitation, result
       FROM call_log WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) AND about = 'applicant' ORDER BY called_at`,
      [siteId, requestIds],
    );
    const choices = await this.transaction.query<HeldChoice>(
      `SELECT about, (answered_at AT TIME ZONE 'Europe/Paris')::date::text AS on, ended, reason
       FROM contradiction WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY answered_at, about`,
      [siteId, requestIds],
    );
    return { answers, calls, choices };
  }
}
