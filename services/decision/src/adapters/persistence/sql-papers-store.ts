import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { PapersStore } from '../../application/ports/stores.js';
import type { PapersRequest } from '../../domain/papers.js';

/** Papers that people were asked for. */
export class SqlPapersStore implements PapersStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(siteId: string, requestId: string): Promise<PapersRequest[]> {
    return this.transaction.query<PapersRequest>(
      `SELECT id, request_id AS "requestId", papers, asked_on::text AS "askedOn", due_by::text AS by, given_on::text AS "givenOn"
       FROM papers_request WHERE site_id = $1 AND request_id = $2 ORDER BY papers_request.asked_on, id`,
      [siteId, requestId],
    );
  }

  async add(siteId: string, { id, requestId, papers, askedOn, by }: PapersRequest, askedBy: string): Promise<void> {
    this.transaction.send(
      `INSERT INTO papers_request (site_id, id, request_id, papers, asked_on, due_by, asked_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [siteId, id, requestId, JSON.stringify(papers), askedOn, by, askedBy],
    );
  }

  async noteGiven(siteId: string, requestId: string, givenOn: CivilDate): Promise<void> {
    this.transaction.send(
      `UPDATE papers_request SET given_on = $3 WHERE site_id = $1 AND request_id = $2 AND given_on IS NULL`,
      [siteId, requestId, givenOn],
    );
  }
}
