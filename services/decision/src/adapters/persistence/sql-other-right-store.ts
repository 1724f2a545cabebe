import type { SqlTransaction } from '@octroi/platform';
import type { OtherRightStore } from '../../application/ports/stores.js';
import type { OtherRight } from '../../domain/other-right.js';

/** Rights that households apply for elsewhere. */
export class SqlOtherRightStore implements OtherRightStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(siteId: string, requestId: string): Promise<OtherRight[]> {
    return this.transaction.query<OtherRight>(
      `SELECT id, request_id AS "requestId", code AS "right", label, applied_on::text AS "appliedOn", receipt_on::text AS "receiptOn",
         transmitted_on::text AS "transmittedOn", remind_on::text AS "remindOn",
         CASE WHEN answered_on IS NOT NULL THEN jsonb_build_object('answer', answer, 'answeredOn', answered_on) END AS answer
       FROM other_right WHERE site_id = $1 AND request_id = $2 ORDER BY id`,
      [siteId, requestId],
    );
  }

  async save(siteId: string, noted: OtherRight, notedBy: string): Promise<void> {
    const { id, requestId, right, label, appliedOn, receiptOn, transmittedOn, remindOn, answer } = noted;
    this.transaction.send(
      `INSERT INTO other_right (site_id, id, request_id, code, label, applied_on, receipt_on, transmitted_on, remind_on, answer,
         answered_on, noted_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (site_id, id) DO UPDATE SET label = EXCLUDED.label, applied_on = EXCLUDED.applied_on,
         receipt_on = EXCLUDED.receipt_on, transmitted_on = EXCLUDED.transmitted_on, remind_on = EXCLUDED.remind_on,
         answer = EXCLUDED.answer, answered_on = EXCLUDED.answered_on, noted_by = EXCLUDED.noted_by`,
      [
        ...[siteId, id, requestId, right, label, appliedOn, receiptOn, transmittedOn, remindOn],
        ...[answer?.answer ?? null, answer?.answeredOn ?? null, notedBy],
      ],
    );
  }
}
