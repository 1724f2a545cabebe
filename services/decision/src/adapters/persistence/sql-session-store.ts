import { canonicalJson, yearOf, type CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { SessionStore } from '../../application/ports/stores.js';
import type { Body, BodyCode } from '../../domain/session/body.js';
import type { Session } from '../../domain/session/session.js';

interface StateRow {
  readonly state: Session;
}

/** Bodies and their sessions. A session is one document: it is read and written as a whole, under its row's lock. */
export class SqlSessionStore implements SessionStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async bodies(siteId: string): Promise<readonly Body[]> {
    const rows = await this.transaction.query<{ definition: Body }>(
      `SELECT definition FROM body WHERE site_id = $1 ORDER BY code`,
      [siteId],
    );
    return rows.map(({ definition }) => definition);
  }

  async keepBodies(siteId: string, bodies: readonly Body[]): Promise<boolean> {
    const known = new Map((await this.bodies(siteId)).map((body) => [body.code, canonicalJson(body)]));
    const changed = bodies.filter((body) => known.get(body.code) !== canonicalJson(body));
    for (const body of changed)
      this.transaction.send(
        `INSERT INTO body (site_id, code, definition, recorded_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (site_id, code) DO UPDATE SET definition = EXCLUDED.definition, recorded_at = EXCLUDED.recorded_at`,
        [siteId, body.code, JSON.stringify(body), this.transaction.now],
      );
    return changed.length > 0;
  }

  async nextNumber(siteId: string, body: BodyCode, year: number): Promise<number> {
    this.transaction.send(`SELECT FROM body WHERE site_id = $1 AND code = $2 FOR UPDATE`, [siteId, body]);
    const [row] = await this.transaction.query<{ next: number }>(
      `SELECT coalesce(max(number), 0) + 1 AS next FROM session WHERE site_id = $1 AND body = $2 AND year = $3`,
      [siteId, body, year],
    );
    return row?.next ?? 1;
  }

  async add(siteId: string, session: Session): Promise<void> {
    const { id, body, number, heldOn, status } = session;
    this.transaction.send(
      `INSERT INTO session (site_id, id, body, year, number, held_on, status, state, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [siteId, id, body, yearOf(heldOn), number, heldOn, status, JSON.stringify(session), this.transaction.now],
    );
  }

  async lock(siteId: string, id: string): Promise<Session | null> {
    return this.one(`SELECT state FROM session WHERE site_id = $1 AND id = $2 FOR UPDATE`, [siteId, id]);
  }

  async find(siteId: string, id: string): Promise<Session | null> {
    return this.one(`SELECT state FROM session WHERE site_id = $1 AND id = $2`, [siteId, id]);
  }

  async list(
    siteId: string,
    { count, from }: { readonly count: number; readonly from: CivilDate | null },
  ): Promise<readonly Session[]> {
    const rows = await this.transaction.query<StateRow>(
      `SELECT state FROM session WHERE site_id = $1 AND ($3::date IS NULL OR held_on >= $3) ORDER BY held_on DESC, number DESC LIMIT $2`,
      [siteId, count, from],
    );
    return rows.map(({ state }) => state);
  }

  async save(siteId: string, session: Session): Promise<void> {
    this.transaction.send(
      `UPDATE session SET status = $3, state = $4, changed_at = $5 WHERE site_id = $1 AND id = $2`,
      [siteId, session.id, session.status, JSON.stringify(session), this.transaction.now],
    );
  }

  async awaiting(
    siteId: string,
    { body, by }: { readonly body: BodyCode; readonly by: CivilDate },
  ): Promise<readonly string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT id FROM aid_request WHERE site_id = $1 AND coalesce(sent_to, authority) = $2 AND status = 'open' AND reference IS NOT NULL
         AND (returns_on IS NULL OR returns_on <= $3) AND (urgent OR NOT EXISTS (
           SELECT FROM other_right noted WHERE noted.site_id = aid_request.site_id AND noted.request_id = aid_request.id
             AND noted.remind_on > $3)) ORDER BY requested_on, id`,
      [siteId, body, by],
    );
    return rows.map(({ id }) => id);
  }

  private async one(sql: string, parameters: readonly unknown[]): Promise<Session | null> {
    const [row] = await this.transaction.query<StateRow>(sql, parameters);
    return row?.state ?? null;
  }
}
