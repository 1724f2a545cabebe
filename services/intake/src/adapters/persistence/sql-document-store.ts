import type { SqlTransaction } from '@octroi/platform';
import type { DocumentKey, DocumentStore, StoredDocument } from '../../application/ports/documents.js';

/** Of a piece of content, in bytes: small enough that no statement is large. */
const PIECE = 512 * 1_024;

/** Scans in the table `document`, their content in pieces in `document_piece`: large objects know no row-level security. */
export class SqlDocumentStore implements DocumentStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(siteId: string, requestId: string): Promise<StoredDocument[]> {
    return this.transaction.query<StoredDocument>(
      `SELECT id, request_id AS "requestId", name, media_type AS "mediaType", size, sha256, added_by AS "addedBy", added_at AS "addedAt"
       FROM document WHERE site_id = $1 AND request_id = $2 AND removed_at IS NULL ORDER BY added_at, id`,
      [siteId, requestId],
    );
  }

  async add(siteId: string, document: StoredDocument, content: Uint8Array): Promise<void> {
    const { id, requestId, name, mediaType, size, sha256, addedBy, addedAt } = document;
    this.transaction.send(
      `INSERT INTO document (site_id, id, request_id, name, media_type, size, sha256, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [siteId, id, requestId, name, mediaType, size, sha256, addedBy, addedAt],
    );
    for (let from = 0, place = 0; from < content.length; from += PIECE, place += 1)
      this.transaction.send('INSERT INTO document_piece (site_id, document_id, place, bytes) VALUES ($1, $2, $3, $4)', [
        siteId,
        id,
        place,
        Buffer.from(content.subarray(from, from + PIECE)),
      ]);
  }

  async content({ siteId, id }: DocumentKey): Promise<Uint8Array> {
    const pieces = await this.transaction.query<{ bytes: Buffer }>(
      'SELECT bytes FROM document_piece WHERE site_id = $1 AND document_id = $2 ORDER BY place',
      [siteId, id],
    );
    return Buffer.concat(pieces.map(({ bytes }) => bytes));
  }

  async remove({ siteId, requestId, id }: DocumentKey, by: string): Promise<void> {
    this.transaction.send('DELETE FROM document_piece WHERE site_id = $1 AND document_id = $2', [siteId, id]);
    this.transaction.send(
      `UPDATE document SET name = '', removed_by = $4, removed_at = $5 WHERE site_id = $1 AND request_id = $2 AND id = $3`,
      [siteId, requestId, id, by, this.transaction.now],
    );
  }
}
