import type { SqlTransaction } from '@octroi/platform';
import type { KeptNote, NewNote, NoteChange, NoteKey, NoteStore } from '../../application/ports/stores.js';

/** Notes in the table `note`. */
export class SqlNoteStore implements NoteStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async readable(siteId: string, requestId: string, reader: string): Promise<KeptNote[]> {
    return this.transaction.query<KeptNote>(
      `SELECT ${COLUMNS} FROM note WHERE site_id = $1 AND request_id = $2 AND (level = 'shared' OR author = $3)
       ORDER BY created_at, id`,
      [siteId, requestId, reader],
    );
  }

  async find({ siteId, requestId, id, reader }: NoteKey): Promise<KeptNote | null> {
    const [note] = await this.transaction.query<KeptNote>(
      `SELECT ${COLUMNS} FROM note WHERE site_id = $1 AND request_id = $2 AND id = $3 AND (level = 'shared' OR author = $4)
       FOR UPDATE`,
      [siteId, requestId, id, reader],
    );
    return note ?? null;
  }

  async insert({ siteId, id, requestId, level, author, text }: NewNote): Promise<void> {
    this.transaction.send(
      `INSERT INTO note (site_id, id, request_id, level, author, body, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [siteId, id, requestId, level, author, text, this.transaction.now],
    );
  }

  async change({ siteId, id, level, text, version }: NoteChange): Promise<void> {
    this.transaction.send(
      `UPDATE note SET level = $3, body = $4, version = $5, updated_at = $6 WHERE site_id = $1 AND id = $2`,
      [siteId, id, level, text, version, this.transaction.now],
    );
  }
}

const COLUMNS = `id, level, author, body AS text, version, created_at AS "createdAt", updated_at AS "updatedAt"`;
