import type { CivilDate } from '@octroi/kernel';
import { forgetRequests, type SqlTransaction } from '@octroi/platform';
import type { EliminationStore, KeptElimination } from '../../application/ports/eliminations.js';
import type { Elimination, EliminationLine, Examined, Hold } from '../../domain/retention/elimination.js';
import { eraseRequests } from './erase-requests.js';
import { SqlFileEndings } from './sql-file-endings.js';

/** Proposals given at a time. */
const LISTED = 20;

const COLUMNS = `id, year, number, state, made_on::text AS "madeOn", sample_every AS "sampleEvery", examined,
  visa_number AS "visaNumber", visa_on::text AS "visaOn", executed_on::text AS "executedOn"`;

const LINE = `elimination_id AS "eliminationId", request_id AS "requestId", reference, aid, ending, requested_on::text AS "requestedOn",
  closed_on::text AS "closedOn", last_contact_on::text AS "lastContactOn", kept_until::text AS "keptUntil", documents,
  bytes::float8 AS bytes, fate, obstacle, erased_by AS "erasedBy"`;

/** Proposals of elimination, their files, and the files that must not go. */
export class SqlEliminationStore implements EliminationStore {
  private readonly endings: SqlFileEndings;

  constructor(private readonly transaction: SqlTransaction) {
    this.endings = new SqlFileEndings(transaction);
  }

  ended: EliminationStore['ended'] = (siteId, before, limit) => this.endings.before(siteId, before, limit);
  endedOf: EliminationStore['endedOf'] = (siteId, requestIds) => this.endings.of(siteId, requestIds);
  countGranted: EliminationStore['countGranted'] = (siteId, after, until) =>
    this.endings.countGranted(siteId, after, until);

  async nextNumber(siteId: string, year: number): Promise<number> {
    this.transaction.send(`SELECT pg_advisory_xact_lock(hashtextextended('decision.elimination:' || $1, 0))`, [siteId]);
    const [row] = await this.transaction.query<{ next: number }>(
      `SELECT coalesce(max(number), 0) + 1 AS next FROM elimination WHERE site_id = $1 AND year = $2`,
      [siteId, year],
    );
    return row?.next ?? 1;
  }

  async grantedBefore(siteId: string): Promise<number> {
    const [row] = await this.transaction.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM elimination_line WHERE site_id = $1 AND ending = 'granted' AND NOT released`,
      [siteId],
    );
    return row?.count ?? 0;
  }

  async add(siteId: string, { elimination, lines }: KeptElimination, by: string): Promise<void> {
    const { id, year, number, state, madeOn, sampleEvery, examined } = elimination;
    this.transaction.send(
      `INSERT INTO elimination (site_id, id, year, number, state, made_on, made_by, sample_every, examined)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [siteId, id, year, number, state, madeOn, by, sampleEvery, JSON.stringify(examined)],
    );
    this.transaction.send(
      `INSERT INTO elimination_line (site_id, elimination_id, request_id, reference, aid, ending, requested_on, closed_on, last_contact_on,
         kept_until, documents, bytes, fate)
       SELECT $1, $2, "requestId", reference, aid, ending, "requestedOn", "closedOn", "lastContactOn", "keptUntil", documents, bytes, fate
       FROM json_to_recordset($3::json) AS line ("requestId" uuid, reference text, aid text, ending text, "requestedOn" date, "closedOn" date,
         "lastContactOn" date, "keptUntil" date, documents integer, bytes bigint, fate text)`,
      [siteId, id, JSON.stringify(lines)],
    );
  }

  async lock(siteId: string, id: string): Promise<KeptElimination | null> {
    this.transaction.send(`SELECT FROM elimination WHERE site_id = $1 AND id = $2 FOR UPDATE`, [siteId, id]);
    return this.find(siteId, id);
  }

  async find(siteId: string, id: string): Promise<KeptElimination | null> {
    const rows = await this.transaction.query<Row>(
      `SELECT ${COLUMNS} FROM elimination WHERE site_id = $1 AND id = $2`,
      [siteId, id],
    );
    return (await this.withLines(siteId, rows))[0] ?? null;
  }

  async list(siteId: string): Promise<readonly KeptElimination[]> {
    const rows = await this.transaction.query<Row>(
      `SELECT ${COLUMNS} FROM elimination WHERE site_id = $1 ORDER BY year DESC, number DESC LIMIT $2`,
      [siteId, LISTED],
    );
    return this.withLines(siteId, rows);
  }

  async save(siteId: string, { elimination, lines }: KeptElimination, by: string | null): Promise<void> {
    const { id, state, visa, executedOn } = elimination;
    this.transaction.send(
      `UPDATE elimination SET state = $3, visa_number = $4, visa_on = $5, visa_by = coalesce($6, visa_by), executed_on = $7
       WHERE site_id = $1 AND id = $2`,
      [siteId, id, state, visa?.number ?? null, visa?.givenOn ?? null, by, executedOn],
    );
    this.transaction.send(
      `UPDATE elimination_line line SET fate = changed.fate, obstacle = changed.obstacle, released = $4 OR changed.fate = 'withheld'
       FROM json_to_recordset($3::json) AS changed ("requestId" uuid, fate text, obstacle text)
       WHERE line.site_id = $1 AND line.elimination_id = $2 AND line.request_id = changed."requestId"`,
      [siteId, id, JSON.stringify(lines), state === 'cancelled'],
    );
  }

  async shut(siteId: string, requestIds: readonly string[]): Promise<void> {
    this.transaction.send(
      `UPDATE aid_request SET status = 'eliminated', version = version + 1 WHERE site_id = $1 AND id = ANY ($2::uuid[])`,
      [siteId, requestIds],
    );
  }

  async left(
    siteId: string,
    { id, owner, limit }: Parameters<EliminationStore['left']>[1],
  ): Promise<readonly string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT request_id AS id FROM elimination_line
       WHERE site_id = $1 AND elimination_id = $2 AND fate = 'eliminate' AND NOT $3 = ANY (erased_by) ORDER BY request_id LIMIT $4`,
      [siteId, id, owner, limit],
    );
    return rows.map((row) => row.id);
  }

  async noteErased(
    siteId: string,
    { id, owner, requestIds }: Parameters<EliminationStore['noteErased']>[1],
  ): Promise<void> {
    this.transaction.send(
      `UPDATE elimination_line SET erased_by = array_append(erased_by, $3)
       WHERE site_id = $1 AND elimination_id = $2 AND request_id = ANY ($4::uuid[]) AND NOT $3 = ANY (erased_by)`,
      [siteId, id, owner, requestIds],
    );
  }

  async erase(siteId: string, requestIds: readonly string[], on: CivilDate): Promise<void> {
    await eraseRequests(this.transaction, { siteId, requestIds, on });
    await forgetRequests(this.transaction, siteId, requestIds);
  }

  async holds(siteId: string): Promise<readonly Hold[]> {
    return this.transaction.query<Hold>(
      `SELECT held.request_id AS "requestId", request.reference, held.reason, held.placed_on::text AS "placedOn"
       FROM elimination_hold held JOIN aid_request request ON request.site_id = held.site_id AND request.id = held.request_id
       WHERE held.site_id = $1 ORDER BY held.placed_on DESC, held.request_id LIMIT 500`,
      [siteId],
    );
  }

  async hold(siteId: string, requestId: string, placed: Parameters<EliminationStore['hold']>[2]): Promise<boolean> {
    const rows = await this.transaction.query<{ reason: string }>(
      `INSERT INTO elimination_hold AS held (site_id, request_id, reason, placed_on, placed_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (site_id, request_id) DO UPDATE SET reason = EXCLUDED.reason, placed_on = EXCLUDED.placed_on, placed_by = EXCLUDED.placed_by
       WHERE held.reason <> EXCLUDED.reason RETURNING held.reason`,
      [siteId, requestId, placed.reason, placed.on, placed.by],
    );
    return rows.length > 0;
  }

  async release(siteId: string, requestId: string): Promise<boolean> {
    const rows = await this.transaction.query<{ id: string }>(
      `DELETE FROM elimination_hold WHERE site_id = $1 AND request_id = $2 RETURNING request_id AS id`,
      [siteId, requestId],
    );
    return rows.length > 0;
  }

  private async withLines(siteId: string, rows: readonly Row[]): Promise<KeptElimination[]> {
    const lines = await this.transaction.query<LineRow>(
      `SELECT ${LINE} FROM elimination_line WHERE site_id = $1 AND elimination_id = ANY ($2::uuid[]) ORDER BY reference, request_id`,
      [siteId, rows.map(({ id }) => id)],
    );
    return rows.map(({ visaNumber, visaOn, ...row }) => ({
      elimination: {
        ...row,
        visa: visaNumber === null || visaOn === null ? null : { number: visaNumber, givenOn: visaOn },
      },
      lines: lines
        .filter(({ eliminationId }) => eliminationId === row.id)
        .map(({ eliminationId: _id, ...line }) => line),
    }));
  }
}

interface Row extends Omit<Elimination, 'visa' | 'examined'> {
  readonly examined: Examined;
  readonly visaNumber: string | null;
  readonly visaOn: CivilDate | null;
}

type LineRow = EliminationLine & { readonly eliminationId: string };
