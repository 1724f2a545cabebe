import type { SqlTransaction } from '@octroi/platform';
import type {
  AidRequestStore,
  CorrectedAidRequest,
  LockedAidRequest,
  NewAidRequest,
  ReferredAidRequest,
  StoredAidRequest,
} from '../../application/ports/stores.js';
import type { SqlSearchStore } from './sql-search-store.js';

/** Requests in the table `aid_request`. */
export class SqlAidRequestStore implements AidRequestStore {
  constructor(
    private readonly transaction: SqlTransaction,
    private readonly search: Pick<SqlSearchStore, 'index' | 'indexAgain'>,
  ) {}

  async insert(requests: readonly NewAidRequest[]): Promise<boolean> {
    if (requests.length === 0) return true;
    const rows = requests.map(({ facts, submission, siteId, externalReference, referredBy, filedBy, ...request }) => ({
      ...{ site: siteId, id: request.id, reference: request.reference, external: externalReference },
      referred_by: referredBy ?? '',
      ...{ fingerprint: request.fingerprint, aid: submission.aid, requested_on: submission.requestedOn, submission },
      ...{ applicant: facts.applicantId, adults: facts.adultIds, children: facts.childIds, filed_by: filedBy },
      members: facts.members.map(({ personId }) => personId),
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
      `SELECT site_id AS "siteId", external_reference AS "externalReference", id, reference, fingerprint, submission, version,
         filed_by AS "filedBy"
       FROM aid_request JOIN unnest($1::text[], $2::text[]) AS key (site, external)
         ON site_id = key.site AND external_reference = key.external`,
      [keys.map(({ siteId }) => siteId), keys.map(({ externalReference }) => externalReference)],
    );
  }

  async findAll(siteId: string, ids: readonly string[]): Promise<StoredAidRequest[]> {
    return this.transaction.query<StoredAidRequest>(
      `SELECT id, reference, fingerprint, submission, version FROM aid_request WHERE site_id = $1 AND id = ANY ($2::uuid[])`,
      [siteId, ids],
    );
  }

  async findAcross(
    keys: readonly { readonly siteId: string; readonly id: string }[],
  ): Promise<(StoredAidRequest & { readonly siteId: string })[]> {
    if (keys.length === 0) return [];
    return this.transaction.query<StoredAidRequest & { readonly siteId: string }>(
      `SELECT site_id AS "siteId", id, reference, fingerprint, submission, version FROM aid_request
       WHERE (site_id, id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))`,
      [keys.map(({ siteId }) => siteId), keys.map(({ id }) => id)],
    );
  }

  async lock(siteId: string, id: string): Promise<LockedAidRequest | null> {
    const [row] = await this.transaction.query<LockedAidRequest>(
      `SELECT id, reference, fingerprint, submission, version, applicant_id AS "applicantId", member_ids AS "memberIds"
       FROM aid_request WHERE site_id = $1 AND id = $2 FOR UPDATE`,
      [siteId, id],
    );
    return row ?? null;
  }

  async correct({ siteId, id, version, submission, facts, changed }: CorrectedAidRequest, by: string): Promise<void> {
    const members = facts.members.map(({ personId }) => personId);
    this.transaction.send(CORRECT, [
      ...[siteId, id, version, JSON.stringify(submission), changed],
      ...[facts.applicantId, facts.adultIds, facts.childIds, members, by, this.transaction.now],
    ]);
    if (changed.includes('applicant') || changed.includes('household'))
      await this.search.indexAgain({ siteId, id, submission });
  }
}

/** The change names its fields, with what they were. */
const CORRECT = `
  WITH change AS (
    INSERT INTO request_change (site_id, request_id, version, fields, earlier, changed_by, changed_at)
    SELECT site_id, id, $3, $5::text[],
      (SELECT coalesce(jsonb_object_agg(field, submission -> field), '{}') FROM unnest($5::text[]) AS field WHERE submission ? field), $10, $11
    FROM aid_request WHERE site_id = $1 AND id = $2)
  UPDATE aid_request SET submission = $4, version = $3, applicant_id = $6, adult_ids = $7, child_ids = $8, member_ids = $9
  WHERE site_id = $1 AND id = $2`;

/** Sorted, so that two transactions with the same external references never wait for each other in a circle. */
const INSERT = `
  INSERT INTO aid_request (site_id, id, reference, external_reference, referred_by, fingerprint, aid, requested_on, submission,
    applicant_id, adult_ids, child_ids, member_ids, filed_by, filed_at)
  SELECT site, id, reference, external, referred_by, fingerprint, aid, requested_on, submission, applicant, adults, children, members, filed_by, $2
  FROM jsonb_to_recordset($1::jsonb) AS row (site text, id uuid, reference text, external text, referred_by text, fingerprint text, aid text,
    requested_on date, submission jsonb, applicant uuid, adults uuid[], children uuid[], members uuid[], filed_by text)
  ORDER BY site, external, referred_by ON CONFLICT DO NOTHING RETURNING id`;
