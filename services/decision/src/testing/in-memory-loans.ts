import type { KeptLoan, LoanStore } from '../application/ports/loans.js';
import type { Loan, Repayment } from '../domain/payment/loan.js';

/** Loans in memory, for specs of use cases. */
export class InMemoryLoans implements LoanStore {
  private readonly kept = new Map<string, KeptLoan>();

  async add(_siteId: string, loan: Loan): Promise<void> {
    this.kept.set(loan.requestId, { loan, repayments: [] });
  }

  async lockOf(_siteId: string, requestId: string): Promise<KeptLoan | null> {
    return this.kept.get(requestId) ?? null;
  }

  async of(_siteId: string, requestIds: readonly string[]): Promise<readonly KeptLoan[]> {
    return requestIds.flatMap((id) => this.kept.get(id) ?? []);
  }

  async addRepayment(_siteId: string, loanId: string, { repayment }: { readonly repayment: Repayment }): Promise<void> {
    for (const [id, { loan, repayments }] of this.kept)
      if (loan.id === loanId) this.kept.set(id, { loan, repayments: [...repayments, repayment] });
  }
}
