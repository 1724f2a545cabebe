import type { SqlTransaction } from '@octroi/platform';
import type { UndoingStore } from '../../application/ports/stores.js';
import type { RecordedUndoing, UndoingPart, UndoingStatement } from '../../domain/undoing.js';
import { ENTRY, entryOf, type EntryRow } from './register-rows.js';

/** Which entries of the register undo which decisions: one a decision, which the key holds to. */
export class SqlUndoingStore implements UndoingStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async add(siteId: string, { entry, undoing }: RecordedUndoing): Promise<void> {
    await this.transaction.query(`INSERT INTO undoing (site_id, decision_id, position) VALUES ($1, $2, $3)`, [
      siteId,
      undoing.decisionId,
      entry.position,
    ]);
  }

  async of(siteId: string, requestId: string): Promise<readonly RecordedUndoing[]> {
    const rows = await this.transaction.query<EntryRow & { undoing: string | null; statement: string | null }>(
      `SELECT ${ENTRY}, content.body AS undoing, said.body AS statement
       FROM decision JOIN undoing ON undoing.site_id = decision.site_id AND undoing.decision_id = decision.id
       JOIN register_entry entry ON entry.site_id = undoing.site_id AND entry.position = undoing.position
       JOIN register_content content
         ON content.site_id = entry.site_id AND content.position = entry.position AND content.part = 'withdrawal'
       JOIN register_content said
         ON said.site_id = entry.site_id AND said.position = entry.position AND said.part = 'statement'
       WHERE decision.site_id = $1 AND decision.request_id = $2 ORDER BY entry.position`,
      [siteId, requestId],
    );
    return rows.flatMap((row) =>
      row.undoing === null || row.statement === null
        ? []
        : [
            {
              entry: entryOf(row),
              undoing: JSON.parse(row.undoing) as UndoingPart,
              statement: JSON.parse(row.statement) as UndoingStatement,
            },
          ],
    );
  }
}
