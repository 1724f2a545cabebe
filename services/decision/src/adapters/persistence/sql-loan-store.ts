import type { SqlTransaction } from '@octroi/platform';
import type { KeptLoan, LoanStore } from '../../application/ports/loans.js';
import type { Loan, Repayment } from '../../domain/payment/loan.js';

const COLUMNS = `id, request_id AS "requestId", decision_id AS "decisionId", decision_label AS "decisionLabel", decided_on::text AS "decidedOn",
  amount_cents AS "amountCents", instalments, first_on::text AS "firstOn"`;

/** A payment of a decision that was undone stands only when its money has left: that is still owed. */
export const LOAN_STANDS = `(NOT EXISTS (SELECT FROM undoing WHERE undoing.site_id = loan.site_id AND undoing.decision_id = loan.decision_id)
  OR EXISTS (SELECT FROM payment WHERE payment.site_id = loan.site_id AND payment.request_id = loan.request_id
    AND payment.decision_id = loan.decision_id AND NOT payment.replaced))`;

type LoanRow = Omit<Loan, 'amountCents'> & { readonly amountCents: string };
type RepaymentRow = Omit<Repayment, 'amountCents'> & { readonly amountCents: string; readonly loanId: string };

/** Loans and their repayments. The loan's row is locked by whoever notes one. */
export class SqlLoanStore implements LoanStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async add(siteId: string, loan: Loan, by: string): Promise<void> {
    const { id, requestId, decisionId, decisionLabel, decidedOn, amountCents, instalments, firstOn } = loan;
    this.transaction.send(
      `INSERT INTO loan (site_id, id, request_id, decision_id, decision_label, decided_on, amount_cents, instalments, first_on, opened_at, opened_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[siteId, id, requestId, decisionId, decisionLabel, decidedOn, amountCents, instalments, firstOn],
        ...[this.transaction.now, by],
      ],
    );
  }

  async lockOf(siteId: string, requestId: string): Promise<KeptLoan | null> {
    this.transaction.send(`SELECT FROM loan WHERE site_id = $1 AND request_id = $2 FOR UPDATE`, [siteId, requestId]);
    return (await this.of(siteId, [requestId])).at(-1) ?? null;
  }

  async of(siteId: string, requestIds: readonly string[]): Promise<KeptLoan[]> {
    const loans = await this.transaction.query<LoanRow>(
      `SELECT ${COLUMNS} FROM loan WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) AND ${LOAN_STANDS} ORDER BY id`,
      [siteId, requestIds],
    );
    const repayments = await this.transaction.query<RepaymentRow>(
      `SELECT loan_id AS "loanId", amount_cents AS "amountCents", paid_on::text AS on, reference FROM loan_repayment
       WHERE site_id = $1 AND loan_id = ANY ($2::uuid[]) ORDER BY paid_on, id`,
      [siteId, loans.map(({ id }) => id)],
    );
    return loans.map((loan) => ({
      loan: { ...loan, amountCents: Number(loan.amountCents) },
      repayments: repayments
        .filter(({ loanId }) => loanId === loan.id)
        .map(({ on, reference, amountCents }) => ({ on, reference, amountCents: Number(amountCents) })),
    }));
  }

  async addRepayment(
    siteId: string,
    loanId: string,
    { repayment, by }: { readonly repayment: Repayment; readonly by: string },
  ): Promise<void> {
    const { amountCents, on, reference } = repayment;
    this.transaction.send(
      `INSERT INTO loan_repayment (site_id, id, loan_id, amount_cents, paid_on, reference, noted_at, noted_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [siteId, this.transaction.ids.next(), loanId, amountCents, on, reference, this.transaction.now, by],
    );
  }
}
