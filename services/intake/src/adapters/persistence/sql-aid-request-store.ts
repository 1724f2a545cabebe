import type { SqlTransaction } from '@octroi/platform';
import type {
  AidRequestStore,
  NewAidRequest,
  ReferredAidRequest,
  StoredAidRequest,
} from '../../application/ports/stores.js';
import type { SqlSearchStore } from './sql-search-store.js';

/** Requests in the table `aid_request`. */
export class SqlAidRequestStore implements AidRequestStore {
  constructor(
    private readonly transaction: SqlTransaction,
    private readonly search: Pick<SqlSearchStore, 'index'>,
  ) {}

  async insert(requests: readonly NewAidRequest[]): Promise<boolean> {
    if (requests.length === 0) return true;
    const rows = requests.map(({ facts, submission, siteId, externalReference, filedBy, ...request }) => ({
      ...{ site: siteId, id: request.id, reference: request.reference, external: externalReference },
      ...{ fingerprint: request.fingerprint, aid: submission.aid, requested_on: submission.requestedOn, submission },
      ...{ applicant: facts.applicantId, adults: facts.adultIds, children: facts.childIds, filed_by: filedBy },
    }));
    const inserted = await this.transaction.query(INSERT, [JSON.stringify(rows), this.transaction.now]);
    if (inserted.length < requests.length) return false;
    await this.search.index(requests);
    return true;
  }

  async findByExternalReferences(
    keys: readonly { readonly siteId: string; readonly externalReference: string }[],
  ): Promise<ReferredAidRequest[]> {
    return this.transaction.query<ReferredAidRequest>(
      `SELECT site_id AS "siteId", external_reference AS "externalReference", id, reference, fingerprint, submission
       FROM aid_request JOIN unnest($1::text[], $2::text[]) AS key (site, external)
         ON site_id = key.site AND external_reference = key.external`,
      [keys.map(({ siteId }) => siteId), keys.map(({ externalReference }) => externalReference)],
    );
  }

  async findAll(siteId: string, ids: readonly string[]): Promise<StoredAidRequest[]> {
    return this.transaction.query<StoredAidRequest>(
      `SELECT id, reference, fingerprint, submission FROM aid_request WHERE site_id = $1 AND id = ANY ($2::uuid[])`,
      [siteId, ids],
    );
  }
}

/** Sorted, so that two transactions with the same external references never wait for each other in a circle. */
const INSERT = `
  INSERT INTO aid_request (site_id, id, reference, external_reference, fingerprint, aid, requested_on, submission,
    applicant_id, adult_ids, child_ids, filed_by, filed_at)
  SELECT site, id, reference, external, fingerprint, aid, requested_on, submission, applicant, adults, children, filed_by, $2
  FROM jsonb_to_recordset($1::jsonb) AS row (site text, id uuid, reference text, external text, fingerprint text, aid text,
    requested_on date, submission jsonb, applicant uuid, adults uuid[], children uuid[], filed_by text)
  ORDER BY site, external ON CONFLICT DO NOTHING RETURNING id`;
