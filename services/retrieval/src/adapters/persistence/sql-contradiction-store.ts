import type { SqlTransaction } from '@octroi/platform';
import type {
  ContradictionEnd,
  ContradictionPosition,
  ContradictionStore,
  OpenContradiction,
  TaskKey,
  ToldContradiction,
} from '../../application/ports/stores.js';
import type { Answer } from '../../domain/call-outcome.js';
import type { TaskSource } from '../../domain/data-source.js';
import type { ProvedValue } from '../../domain/retrieval-task.js';

interface ContradictionRow {
  readonly site_id: string;
  readonly request_id: string;
  readonly about: TaskSource;
  readonly answered_at: Date;
  readonly answer: Answer;
  readonly paper: ProvedValue;
  readonly proof_kind: string;
  readonly call_id: string | null;
  readonly as_of: Date | null;
  readonly ended: ContradictionEnd | null;
  readonly reason: string | null;
  readonly ended_by: string | null;
  readonly ended_at: Date | null;
}

const COLUMNS = `site_id, request_id, about, answered_at, answer, paper, proof_kind, call_id, as_of, ended, reason, ended_by, ended_at`;

/** Contradictions in the table `contradiction`. Instants are those of people's screens: to the millisecond. */
export class SqlContradictionStore implements ContradictionStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async add(contradictions: Parameters<ContradictionStore['add']>[0]): Promise<void> {
    if (contradictions.length === 0) return;
    await this.close(contradictions, { end: 'newer-answer', reason: null, by: null });
    const rows = contradictions.map(({ siteId, requestId, source: about, answeredAt, paper, ...one }) => ({
      ...{ site_id: siteId, request_id: requestId, about, answered_at: answeredAt, answer: one.answer },
      ...{ paper, proof_kind: one.proofKind, call_id: one.callId, as_of: one.asOf },
    }));
    this.transaction.send(
      `INSERT INTO contradiction (site_id, request_id, about, answered_at, answer, paper, proof_kind, call_id, as_of)
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (site_id text, request_id uuid, about text, answered_at timestamptz,
         answer jsonb, paper jsonb, proof_kind text, call_id uuid, as_of timestamptz)`,
      [JSON.stringify(rows)],
    );
  }

  async lockOpen({ siteId, requestId, source }: TaskKey): Promise<OpenContradiction | null> {
    const [row] = await this.transaction.query<ContradictionRow>(
      `SELECT ${COLUMNS} FROM contradiction WHERE site_id = $1 AND request_id = $2 AND about = $3 AND ended IS NULL FOR UPDATE`,
      [siteId, requestId, source],
    );
    return row === undefined ? null : toldOf(row);
  }

  async close(
    keys: readonly TaskKey[],
    { end, reason, by }: Parameters<ContradictionStore['close']>[1],
  ): Promise<void> {
    if (keys.length === 0) return;
    this.transaction.send(
      `UPDATE contradiction SET ended = $4, reason = $5, ended_by = $6, ended_at = $7
       FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::uuid[], $3::text[])) AS wanted (site_id, request_id, about)
       WHERE contradiction.site_id = wanted.site_id AND contradiction.request_id = wanted.request_id
         AND contradiction.about = wanted.about AND ended IS NULL`,
      [
        ...[keys.map(({ siteId }) => siteId), keys.map(({ requestId }) => requestId)],
        ...[keys.map(({ source }) => source), end, reason, by, this.transaction.now],
      ],
    );
  }

  async list(
    siteId: string,
    { requestId, after, limit }: Parameters<ContradictionStore['list']>[1],
  ): Promise<ToldContradiction[]> {
    const [condition, parameter] = requestId === null ? ['ended IS NULL', []] : ['request_id = $6', [requestId]];
    const rows = await this.transaction.query<ContradictionRow>(
      `SELECT ${COLUMNS} FROM contradiction WHERE site_id = $1 AND ${condition}
         AND ($2::timestamptz IS NULL OR (answered_at, request_id, about) > ($2::timestamptz, $3::uuid, $4::text))
       ORDER BY answered_at, request_id, about LIMIT $5`,
      [siteId, ...positionOf(after), limit + 1, ...parameter],
    );
    return rows.map(toldOf);
  }
}

function positionOf(after: ContradictionPosition | null): (string | null)[] {
  return after === null ? [null, null, null] : [after.answeredAt, after.requestId, after.about];
}

function toldOf(row: ContradictionRow): ToldContradiction {
  return {
    ...{ siteId: row.site_id, requestId: row.request_id, source: row.about, answeredAt: row.answered_at },
    ...{ answer: row.answer, paper: row.paper, proofKind: row.proof_kind, callId: row.call_id, asOf: row.as_of },
    ...{ end: row.ended, reason: row.reason, endedBy: row.ended_by, endedAt: row.ended_at },
  };
}
