import type { Loan, Repayment } from '../../domain/payment/loan.js';

/** A loan with what was paid back, oldest first. */
export interface KeptLoan {
  readonly loan: Loan;
  readonly repayments: readonly Repayment[];
}

export interface LoanStore {
  /** A decision is made a loan once: a second one is refused by the database. */
  add(siteId: string, loan: Loan, by: string): Promise<void>;
  /** Locks the last loan of a request that stands. */
  lockOf(siteId: string, requestId: string): Promise<KeptLoan | null>;
  /** Loans of requests, oldest first; one whose decision was undone before anything was paid of it no longer stands. */
  of(siteId: string, requestIds: readonly string[]): Promise<readonly KeptLoan[]>;
  addRepayment(
    siteId: string,
    loanId: string,
    kept: { readonly repayment: Repayment; readonly by: string },
  ): Promise<void>;
}
