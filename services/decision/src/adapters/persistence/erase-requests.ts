import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';

/** Entries of the register about requests: their decisions, and what corrects or undoes these. */
const POSITIONS = `
  SELECT position FROM decision WHERE site_id = $1 AND request_id = ANY ($2::uuid[])
  UNION SELECT correction.position FROM correction JOIN decision
    ON decision.site_id = correction.site_id AND decision.id = correction.decision_id
    WHERE decision.site_id = $1 AND decision.request_id = ANY ($2::uuid[])
  UNION SELECT undoing.position FROM undoing JOIN decision
    ON decision.site_id = undoing.site_id AND decision.id = undoing.decision_id
    WHERE decision.site_id = $1 AND decision.request_id = ANY ($2::uuid[])`;

/** Rows that go whole, children before parents. */
const DELETED = [
  `DELETE FROM other_right WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM papers_request WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM recusal WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM proposal WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM session_sheet WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM elimination_hold WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM loan_repayment back USING loan WHERE loan.site_id = $1 AND loan.request_id = ANY ($2::uuid[])
     AND back.site_id = loan.site_id AND back.loan_id = loan.id`,
  `DELETE FROM loan WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
];

// Sums, dates and numbers stay where accounts are made of them; who was paid, and why, does not.
const EMPTIED = [
  `UPDATE appeal SET grounds = '', appellant_name = NULL, contested = contested || '{"amountCents": null}'::jsonb,
     judgment_number = CASE WHEN judged_on IS NOT NULL THEN '' END, judgment_appeal = NULL, earlier_judgments = '[]'
   WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `UPDATE payment_file_line line SET content = line.content || '{"beneficiary": "Dossier éliminé", "creditor": null}'::jsonb
   FROM payment WHERE payment.site_id = $1 AND payment.request_id = ANY ($2::uuid[])
     AND line.site_id = payment.site_id AND line.payment_id = payment.id`,
  `UPDATE payment SET creditor = NULL, rejection = NULL WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `UPDATE voucher SET note = NULL FROM payment WHERE payment.site_id = $1 AND payment.request_id = ANY ($2::uuid[])
     AND voucher.site_id = payment.site_id AND voucher.payment_id = payment.id`,
  `UPDATE aid_request SET requested_amount_cents = NULL, because = NULL, proposal = NULL, proposed_amount_cents = NULL,
     ceiling_cents = NULL, unmet_conditions = '[]', withdrawal_reason = NULL, closing_reason = NULL
   WHERE site_id = $1 AND id = ANY ($2::uuid[])`,
];

/**
 * Erases what decision holds about requests. Entries of the register stay in their chain; what they say goes with the salt that ties it to them, but for
 * the part `session`, which tells of a body and its members.
 */
export async function eraseRequests(
  transaction: SqlTransaction,
  {
    siteId,
    requestIds,
    on,
  }: { readonly siteId: string; readonly requestIds: readonly string[]; readonly on: CivilDate },
): Promise<void> {
  await transaction.query(
    `UPDATE register_content SET salt = NULL, body = NULL, erased_on = $3
     WHERE site_id = $1 AND position IN (${POSITIONS}) AND part <> 'session' AND body IS NOT NULL`,
    [siteId, requestIds, on],
  );
  for (const statement of [...DELETED, ...EMPTIED]) await transaction.query(statement, [siteId, requestIds]);
}
