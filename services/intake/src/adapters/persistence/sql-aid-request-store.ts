import type { SqlTransaction } from '@octroi/platform';
import type { AidRequestStore, NewAidRequest, StoredAidRequest } from '../../application/ports/stores.js';

/** Requests in the table `aid_request`. */
export class SqlAidRequestStore implements AidRequestStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async insert(request: NewAidRequest): Promise<boolean> {
    const { facts, submission } = request;
    const inserted = await this.transaction.query(
      `INSERT INTO aid_request (site_id, id, reference, external_reference, fingerprint, aid, requested_on, submission,
         applicant_id, adult_ids, child_ids, filed_by, filed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING id`,
      [
        request.siteId,
        request.id,
        request.reference,
        request.externalReference,
        request.fingerprint,
        submission.aid,
        submission.requestedOn,
        JSON.stringify(submission),
        facts.applicantId,
        facts.adultIds,
        facts.childIds,
        request.filedBy,
        this.transaction.now,
      ],
    );
    return inserted.length === 1;
  }

  async findByExternalReference(siteId: string, externalReference: string): Promise<StoredAidRequest | null> {
    const [row] = await this.transaction.query<StoredAidRequest>(
      `SELECT id, reference, fingerprint, submission FROM aid_request WHERE site_id = $1 AND external_reference = $2`,
      [siteId, externalReference],
    );
    return row ?? null;
  }

  async findAll(siteId: string, ids: readonly string[]): Promise<StoredAidRequest[]> {
    return this.transaction.query<StoredAidRequest>(
      `SELECT id, reference, fingerprint, submission FROM aid_request WHERE site_id = $1 AND id = ANY ($2::uuid[])`,
      [siteId, ids],
    );
  }
}
