import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { ClockStore, DueFilters } from '../../application/ports/stores.js';
import type { RequestStatus } from '../../domain/aid-request.js';
import type { ClockFacts, DueDate, DueKind } from '../../domain/due.js';
import { SqlPapersStore } from './sql-papers-store.js';

/** Legal clocks, read from the requests and the decisions on record. */
export class SqlClockStore implements ClockStore {
  private readonly papers: SqlPapersStore;

  constructor(private readonly transaction: SqlTransaction) {
    this.papers = new SqlPapersStore(transaction);
  }

  async due(siteId: string, { kinds, until, after, today, limit }: DueFilters): Promise<DueDate[]> {
    return this.transaction.query<DueDate>(
      `SELECT kind, id AS "requestId", reference, due_on::text AS "dueOn" FROM (${DUE}) due ORDER BY due_on, id, kind LIMIT $8`,
      [siteId, today, kinds, until, after?.dueOn, after?.requestId, after?.kind, limit],
    );
  }

  async factsOf(siteId: string, requestId: string): Promise<ClockFacts | null> {
    const [row] = await this.transaction.query<ClockRow>(
      `SELECT status, requested_on::text, acknowledged_on::text, returns_on::text, reopened_on::text, renewed_on::text FROM aid_request
       WHERE site_id = $1 AND id = $2 AND requested_on IS NOT NULL`,
      [siteId, requestId],
    );
    if (row === undefined) return null;
    const [decision] = await this.transaction.query<NonNullable<ClockFacts['decision']>>(
      `SELECT decided_on::text AS "decidedOn", content.body::jsonb ->> 'outcome' AS outcome
       FROM decision JOIN register_entry entry ON entry.site_id = decision.site_id AND entry.position = decision.position
       LEFT JOIN register_content content
         ON content.site_id = entry.site_id AND content.position = entry.position AND content.part = 'decision'
       WHERE decision.site_id = $1 AND decision.request_id = $2 AND decision.appeal_until IS NOT NULL AND ${STANDS}
         AND (content.body::jsonb -> 'appeal' ->> 'answer' IS DISTINCT FROM 'rejected'
           OR content.body::jsonb -> 'appeal' ->> 'contestedId' IS NULL)
       ORDER BY entry.position DESC LIMIT 1`,
      [siteId, requestId],
    );
    const [appealed] = await this.transaction.query<{ until: CivilDate | null }>(
      `SELECT max(court_until)::text AS until FROM appeal WHERE site_id = $1 AND request_id = $2`,
      [siteId, requestId],
    );
    const suspensions = await this.papers.of(siteId, requestId);
    const { status, requested_on: receivedOn, acknowledged_on: acknowledgedOn, returns_on: returnsOn } = row;
    const { reopened_on: reopenedOn, renewed_on: renewedOn } = row;
    const courtUntil = appealed?.until ?? null;
    const dates = { receivedOn, reopenedOn, renewedOn, acknowledgedOn, returnsOn, courtUntil };
    return { status, ...dates, suspensions, decision: decision ?? null };
  }
}

interface ClockRow {
  readonly status: RequestStatus;
  readonly requested_on: CivilDate;
  readonly acknowledged_on: CivilDate | null;
  readonly returns_on: CivilDate | null;
  readonly reopened_on: CivilDate | null;
  readonly renewed_on: CivilDate | null;
}

/** Of decisions, those that nobody undid. */
const STANDS = `NOT EXISTS (SELECT FROM undoing WHERE undoing.site_id = decision.site_id AND undoing.decision_id = decision.id)`;

/** Of requests, those whose last decision nobody contests. */
const UNCONTESTED = `NOT EXISTS (SELECT FROM appeal WHERE appeal.site_id = aid_request.site_id AND appeal.request_id = aid_request.id
      AND appeal.kind = 'gracious' AND appeal.answered_on IS NULL)`;

/** Papers of requests that nobody has given, of each request those that are awaited longest. @param status of the requests */
const awaitedPapers = (status: RequestStatus): string => `SELECT request.id, request.reference, asked.due_by AS due_on
    FROM papers_request asked JOIN aid_request request ON request.site_id = asked.site_id AND request.id = asked.request_id
    WHERE asked.site_id = $1 AND asked.given_on IS NULL AND request.status = '${status}' AND NOT EXISTS (
      SELECT FROM papers_request other WHERE other.site_id = asked.site_id AND other.request_id = asked.request_id
        AND other.given_on IS NULL AND (other.due_by, other.id) > (asked.due_by, asked.id))`;

/** Every kind in the order of an index of its own; a request has one date of a kind. */
const DUE_OF: Readonly<Record<DueKind, string>> = {
  papers: awaitedPapers('open'),
  proof: `${awaitedPapers('decided')} AND EXISTS (
      SELECT FROM decision JOIN register_content content
        ON content.site_id = decision.site_id AND content.position = decision.position AND content.part = 'decision'
      WHERE decision.site_id = request.site_id AND decision.request_id = request.id
        AND content.body::jsonb -> 'urgent' = 'true'::jsonb AND ${STANDS})`,
  silence: `SELECT id, reference, silent_on AS due_on FROM aid_request
    WHERE site_id = $1 AND status = 'open' AND silent_on IS NOT NULL AND ${UNCONTESTED}
    UNION ALL SELECT id, reference, renewed_silent_on FROM aid_request
    WHERE site_id = $1 AND status = 'open' AND renewed_silent_on IS NOT NULL`,
  answer: `SELECT request.id, request.reference, request.silent_on AS due_on
    FROM appeal JOIN aid_request request ON request.site_id = appeal.site_id AND request.id = appeal.request_id
    WHERE appeal.site_id = $1 AND appeal.kind = 'gracious' AND appeal.answered_on IS NULL AND request.status = 'open'`,
  return: `SELECT id, reference, returns_on AS due_on FROM aid_request
    WHERE site_id = $1 AND status = 'open' AND returns_on IS NOT NULL AND reference IS NOT NULL`,
  payment: `SELECT request_id AS id, reference, min(settled_on) AS due_on FROM payment
    WHERE site_id = $1 AND state = 'rejected' AND NOT replaced GROUP BY request_id, reference`,
  appeal: `SELECT request.id, request.reference, decision.appeal_until AS due_on
    FROM decision JOIN aid_request request ON request.site_id = decision.site_id AND request.id = decision.request_id
    WHERE decision.site_id = $1 AND decision.appeal_until >= $2::date AND ${STANDS} AND NOT EXISTS (
      SELECT FROM decision other WHERE other.site_id = decision.site_id AND other.request_id = decision.request_id
        AND (other.appeal_until, other.id) > (decision.appeal_until, decision.id)
        AND NOT EXISTS (SELECT FROM undoing WHERE undoing.site_id = other.site_id AND undoing.decision_id = other.id))
      AND NOT EXISTS (SELECT FROM appeal WHERE appeal.site_id = decision.site_id AND appeal.request_id = decision.request_id
        AND appeal.court_until > decision.appeal_until)
    UNION ALL SELECT request.id, request.reference, appeal.court_until
    FROM appeal JOIN aid_request request ON request.site_id = appeal.site_id AND request.id = appeal.request_id
    WHERE appeal.site_id = $1 AND appeal.court_until >= $2::date AND NOT EXISTS (
      SELECT FROM appeal other WHERE other.site_id = appeal.site_id AND other.request_id = appeal.request_id
        AND (other.court_until, other.id) > (appeal.court_until, appeal.id))
      AND NOT EXISTS (SELECT FROM decision WHERE decision.site_id = appeal.site_id AND decision.request_id = appeal.request_id
        AND decision.appeal_until >= appeal.court_until AND ${STANDS})`,
  injunction: `SELECT request.id, request.reference, appeal.injunction_by AS due_on
    FROM appeal JOIN aid_request request ON request.site_id = appeal.site_id AND request.id = appeal.request_id
    WHERE appeal.site_id = $1 AND appeal.injunction_by IS NOT NULL AND request.status = 'open'
      AND appeal.judgment_appeal #>> '{ruling,outcome}' IS DISTINCT FROM 'judgment-annulled' AND NOT EXISTS (
      SELECT FROM decision JOIN register_entry entry ON entry.site_id = decision.site_id AND entry.position = decision.position
      WHERE decision.site_id = appeal.site_id AND decision.request_id = appeal.request_id AND decision.appeal_until IS NOT NULL
        AND entry.decided_on >= appeal.judged_on AND decision.id IS DISTINCT FROM appeal.decision_id)
      AND NOT EXISTS (SELECT FROM appeal other WHERE other.site_id = appeal.site_id AND other.request_id = appeal.request_id
        AND (other.injunction_by, other.id) > (appeal.injunction_by, appeal.id))`,
  right: `SELECT request.id, request.reference, noted.remind_on AS due_on
    FROM other_right noted JOIN aid_request request ON request.site_id = noted.site_id AND request.id = noted.request_id
    WHERE noted.site_id = $1 AND noted.remind_on IS NOT NULL AND request.status IN ('open', 'decided') AND NOT EXISTS (
      SELECT FROM other_right other WHERE other.site_id = noted.site_id AND other.request_id = noted.request_id
        AND (other.remind_on, other.id) < (noted.remind_on, noted.id))`,
};

/** Of each kind no more dates are read than a page takes. The column is compared alone, too: so it bounds what is read of the index. */
const DUE = Object.entries(DUE_OF)
  .map(
    ([kind, rows]) => `(SELECT '${kind}'::text COLLATE "C" AS kind, id, reference, due_on FROM (${rows}) ${kind}_rows
      WHERE ($3::text[] IS NULL OR '${kind}' = ANY ($3::text[])) AND ($4::date IS NULL OR due_on <= $4::date)
        AND ($5::date IS NULL OR (due_on >= $5::date AND (due_on, id, '${kind}'::text COLLATE "C") > ($5::date, $6::uuid, $7::text)))
      ORDER BY due_on, id LIMIT $8)`,
  )
  .join(' UNION ALL ');
