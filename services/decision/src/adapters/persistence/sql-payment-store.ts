import type { SqlTransaction } from '@octroi/platform';
import type { ListedPayment, PaymentFilters } from '../../application/ports/payments.js';
import { isReady, type Payment } from '../../domain/payment/payment.js';

/** Columns of a payment, as the domain names them. */
const COLUMNS = `payment.id, payment.request_id AS "requestId", payment.decision_id AS "decisionId", payment.reference, payment.aid,
  payment.aid_label AS "aidLabel", payment.decision_label AS "decisionLabel", payment.decided_on::text AS "decidedOn",
  payment.regulation::text AS regulation, payment.decider_id AS "deciderId", payment.amount_cents AS "amountCents", payment.mode,
  payment.creditor, payment.state, payment.settled_on::text AS "settledOn", payment.rejection,
  payment.receipt_signed_on::text AS "receiptSignedOn", payment.replaced`;

interface PaymentRow extends Omit<Payment, 'amountCents'> {
  readonly amountCents: string;
}

interface ListedRow extends PaymentRow {
  readonly year: number | null;
  readonly number: number | null;
}

/** Payments of grants. */
export class SqlPaymentRows {
  constructor(private readonly transaction: SqlTransaction) {}

  async add(siteId: string, payments: readonly Payment[], by: string): Promise<void> {
    this.transaction.send(
      `INSERT INTO payment (site_id, id, request_id, decision_id, reference, aid, aid_label, decision_label, decided_on, regulation,
         decider_id, amount_cents, mode, creditor, state, changed_at, changed_by)
       SELECT $1, id, "requestId", "decisionId", reference, aid, "aidLabel", "decisionLabel", "decidedOn", regulation,
         "deciderId", "amountCents", mode, nullif(creditor, 'null'), state, $3, $4
       FROM jsonb_to_recordset($2) AS added (id uuid, "requestId" uuid, "decisionId" uuid, reference text, aid text, "aidLabel" text,
         "decisionLabel" text, "decidedOn" date, regulation date, "deciderId" text, "amountCents" bigint, mode text, creditor jsonb, state text)`,
      [siteId, JSON.stringify(payments), this.transaction.now, by],
    );
  }

  async save(siteId: string, payments: readonly Payment[], by: string): Promise<void> {
    this.transaction.send(
      `UPDATE payment SET state = changed.state, settled_on = changed.settled_on, rejection = changed.rejection,
         replaced = changed.replaced, receipt_signed_on = changed.receipt_signed_on, decision_id = changed.decision_id,
         decision_label = changed.decision_label, decider_id = changed.decider_id, changed_at = $11, changed_by = $12
       FROM unnest($2::uuid[], $3::text[], $4::date[], $5::text[], $6::boolean[], $7::date[], $8::uuid[], $9::text[], $10::text[])
         AS changed (id, state, settled_on, rejection, replaced, receipt_signed_on, decision_id, decision_label, decider_id)
       WHERE payment.site_id = $1 AND payment.id = changed.id`,
      [
        siteId,
        payments.map(({ id }) => id),
        payments.map(({ state }) => state),
        payments.map(({ settledOn }) => settledOn),
        payments.map(({ rejection }) => rejection),
        payments.map(({ replaced }) => replaced),
        payments.map(({ receiptSignedOn }) => receiptSignedOn),
        payments.map(({ decisionId }) => decisionId),
        payments.map(({ decisionLabel }) => decisionLabel),
        payments.map(({ deciderId }) => deciderId),
        ...[this.transaction.now, by],
      ],
    );
  }

  async list(siteId: string, filters: PaymentFilters): Promise<ListedPayment[]> {
    const { requestId, paymentId, states, after, limit } = filters;
    const rows = await this.transaction.query<ListedRow>(
      `SELECT ${COLUMNS}, file.year, file.number FROM payment
       LEFT JOIN payment_file_line line ON line.site_id = payment.site_id AND line.payment_id = payment.id AND line.held
       LEFT JOIN payment_file file ON file.site_id = line.site_id AND file.id = line.file_id
       WHERE payment.site_id = $1 AND ($2::uuid IS NULL OR payment.request_id = $2::uuid)
         AND ($3::uuid IS NULL OR payment.id = $3::uuid) AND ($4::text[] IS NULL OR payment.state = ANY ($4::text[]))
         AND ($5::uuid IS NULL OR payment.id > $5::uuid)
         AND (NOT payment.replaced OR $2::uuid IS NOT NULL OR $3::uuid IS NOT NULL)
       ORDER BY payment.id LIMIT $6`,
      [siteId, requestId, paymentId, states, after, limit],
    );
    return rows.map(({ year, number, ...row }) => ({
      payment: paymentOf(row),
      file: year === null || number === null ? null : { year, number },
    }));
  }

  async lockOf(siteId: string, requestId: string): Promise<Payment[]> {
    return this.locked('payment.request_id = $2', [siteId, requestId]);
  }

  async lockAll(siteId: string, ids: readonly string[]): Promise<Payment[]> {
    return this.locked('payment.id = ANY ($2::uuid[])', [siteId, ids]);
  }

  async ready(siteId: string, limit: number): Promise<Payment[]> {
    const rows = await this.transaction.query<PaymentRow>(
      `SELECT ${COLUMNS} FROM payment
       WHERE site_id = $1 AND state = 'to-pay' AND NOT replaced AND mode IN ('creditor', 'transfer') ORDER BY id LIMIT $2`,
      [siteId, limit],
    );
    return rows.map(paymentOf).filter(isReady);
  }

  private async locked(condition: string, parameters: readonly unknown[]): Promise<Payment[]> {
    const rows = await this.transaction.query<PaymentRow>(
      `SELECT ${COLUMNS} FROM payment WHERE payment.site_id = $1 AND ${condition} ORDER BY payment.id FOR UPDATE`,
      parameters,
    );
    return rows.map(paymentOf);
  }
}

function paymentOf({ amountCents, ...row }: PaymentRow): Payment {
  return { ...row, amountCents: Number(amountCents) };
}
