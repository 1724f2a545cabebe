import { civilDate, type CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { UndoingStore } from '../../application/ports/stores.js';
import type { RecordedUndoing, UndoingPart, UndoingStatement } from '../../domain/undoing.js';
import { laterActs, type ActScope } from './register-rows.js';

/** Which entries of the register undo which decisions: one a decision, which the key holds to. */
export class SqlUndoingStore implements UndoingStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async add(siteId: string, { entry, undoing }: RecordedUndoing): Promise<void> {
    this.transaction.send(`INSERT INTO undoing (site_id, decision_id, position) VALUES ($1, $2, $3)`, [
      siteId,
      undoing.decisionId,
      entry.position,
    ]);
  }

  async replace(siteId: string, decisionId: string, position: number): Promise<void> {
    const row = [siteId, decisionId, position];
    this.transaction.send(`INSERT INTO undoing (site_id, decision_id, position) VALUES ($1, $2, $3)`, row);
  }

  of(siteId: string, requestId: string): Promise<readonly RecordedUndoing[]> {
    return this.read({ siteId, requestId });
  }

  since(siteId: string, after: CivilDate | null): Promise<readonly RecordedUndoing[]> {
    return this.read({ siteId, after: after ?? civilDate('0001-01-01') });
  }

  async undone(siteId: string, decisionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT decision_id AS id FROM undoing WHERE site_id = $1 AND decision_id = ANY ($2::uuid[])`,
      [siteId, decisionIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async read(scope: ActScope): Promise<readonly RecordedUndoing[]> {
    const source = { table: 'undoing', part: 'withdrawal' } as const;
    const acts = await laterActs<UndoingPart, UndoingStatement>(this.transaction, source, scope);
    return acts.map(({ part: undoing, ...act }) => ({ ...act, undoing }));
  }
}
