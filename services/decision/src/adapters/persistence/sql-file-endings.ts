import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { EndedFile, FileEnding, FileObstacle } from '../../domain/retention/retention.js';
import { LOAN_STANDS } from './sql-loan-store.js';

interface EndedRow {
  readonly requestId: string;
  readonly reference: string;
  readonly aid: string;
  readonly ending: FileEnding;
  readonly requestedOn: CivilDate;
  readonly closedOn: CivilDate;
  readonly obstacles: readonly FileObstacle[];
}

// The last act in a file is the latest of everything that is dated in it. A grant counts as one even when it was undone later: it is kept longer.
// An appeal to the court keeps the file until its judgment is recorded, and one against the judgment until that is confirmed or given anew.
const ENDED = `
  SELECT request.id AS "requestId", request.reference, request.aid, request.requested_on::text AS "requestedOn",
    CASE WHEN acts.granted THEN 'granted' WHEN request.status = 'decided' THEN 'refused' ELSE 'dropped' END AS ending,
    greatest(request.requested_on, request.withdrawn_on, request.closed_on, acts.last, undone.last, corrected.last, paid.last,
      lent.last, papers.last, contested.last)::text AS "closedOn",
    array_remove(ARRAY[
      CASE WHEN contested.running THEN 'appeal' END, CASE WHEN lent.outstanding > 0 THEN 'loan' END,
      CASE WHEN paid.running THEN 'payment' END, CASE WHEN held.request_id IS NOT NULL THEN 'hold' END], NULL) AS obstacles
  FROM aid_request request
  LEFT JOIN LATERAL (
    SELECT max(entry.decided_on) AS last,
      coalesce(bool_or(content.body::jsonb ->> 'outcome' IN ('granted', 'partially-granted')), false) AS granted
    FROM decision
    JOIN register_entry entry ON entry.site_id = decision.site_id AND entry.position = decision.position
    JOIN register_content content
      ON content.site_id = entry.site_id AND content.position = entry.position AND content.part = 'decision'
    WHERE decision.site_id = request.site_id AND decision.request_id = request.id) acts ON true
  LEFT JOIN LATERAL (
    SELECT max(entry.decided_on) AS last FROM decision
    JOIN undoing ON undoing.site_id = decision.site_id AND undoing.decision_id = decision.id
    JOIN register_entry entry ON entry.site_id = undoing.site_id AND entry.position = undoing.position
    WHERE decision.site_id = request.site_id AND decision.request_id = request.id) undone ON true
  LEFT JOIN LATERAL (
    SELECT max(entry.decided_on) AS last FROM decision
    JOIN correction ON correction.site_id = decision.site_id AND correction.decision_id = decision.id
    JOIN register_entry entry ON entry.site_id = correction.site_id AND entry.position = correction.position
    WHERE decision.site_id = request.site_id AND decision.request_id = request.id) corrected ON true
  LEFT JOIN LATERAL (
    SELECT greatest(max(settled_on), max(receipt_signed_on)) AS last,
      coalesce(bool_or(NOT replaced AND state IN ('to-pay', 'ordered')), false) AS running
    FROM payment WHERE payment.site_id = request.site_id AND payment.request_id = request.id) paid ON true
  LEFT JOIN LATERAL (
    SELECT max(back.paid_on) AS last, sum(loan.amount_cents - coalesce(back.cents, 0)) FILTER (WHERE ${LOAN_STANDS}) AS outstanding
    FROM loan LEFT JOIN LATERAL (
      SELECT max(paid_on) AS paid_on, sum(amount_cents) AS cents FROM loan_repayment
      WHERE loan_repayment.site_id = loan.site_id AND loan_repayment.loan_id = loan.id) back ON true
    WHERE loan.site_id = request.site_id AND loan.request_id = request.id) lent ON true
  LEFT JOIN LATERAL (
    SELECT greatest(max(asked_on), max(given_on)) AS last FROM papers_request asked
    WHERE asked.site_id = request.site_id AND asked.request_id = request.id) papers ON true
  LEFT JOIN LATERAL (
    SELECT greatest(max(received_on), max(answered_on), max(judgment_notified_on), max((judgment_appeal ->> 'lodgedOn')::date),
        max((judgment_appeal #>> '{ruling,ruledOn}')::date)) AS last,
      coalesce(bool_or(answered_on IS NULL AND (judged_on IS NULL
        OR (judgment_appeal IS NOT NULL AND judgment_appeal #>> '{ruling,outcome}' IS DISTINCT FROM 'confirmed'))), false) AS running
    FROM appeal WHERE appeal.site_id = request.site_id AND appeal.request_id = request.id) contested ON true
  LEFT JOIN elimination_hold held ON held.site_id = request.site_id AND held.request_id = request.id
  WHERE request.site_id = $1 AND request.status IN ('decided', 'withdrawn', 'closed') AND request.reference IS NOT NULL`;

/** Files that have ended, as their rows tell. */
export class SqlFileEndings {
  constructor(private readonly transaction: SqlTransaction) {}

  async before(
    siteId: string,
    before: Readonly<Record<FileEnding, CivilDate>>,
    limit: number,
  ): Promise<readonly EndedFile[]> {
    return this.transaction.query<EndedRow>(
      `SELECT * FROM (${ENDED} AND request.requested_on <= greatest($2::date, $3::date, $4::date) AND NOT EXISTS (
         SELECT FROM elimination_line named
         WHERE named.site_id = request.site_id AND named.request_id = request.id AND NOT named.released)) file
       WHERE file."closedOn"::date <= CASE file.ending WHEN 'granted' THEN $2::date WHEN 'refused' THEN $3::date ELSE $4::date END
       ORDER BY file."closedOn", file."requestId" LIMIT $5`,
      [siteId, before.granted, before.refused, before.dropped, limit],
    );
  }

  async of(siteId: string, requestIds: readonly string[]): Promise<readonly EndedFile[]> {
    return this.transaction.query<EndedRow>(`${ENDED} AND request.id = ANY ($2::uuid[])`, [siteId, requestIds]);
  }

  async countGranted(siteId: string, after: CivilDate, until: CivilDate): Promise<number> {
    const [row] = await this.transaction.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM (${ENDED} AND request.requested_on <= $3::date) file
       WHERE file.ending = 'granted' AND file."closedOn"::date > $2::date AND file."closedOn"::date <= $3::date`,
      [siteId, after, until],
    );
    return row?.count ?? 0;
  }
}
