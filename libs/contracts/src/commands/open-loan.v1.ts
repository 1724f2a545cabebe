import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { LOAN_EXAMPLE, LoanInput, LoanView } from '../shapes/loan.js';

/** Request of {@link openLoanV1}. */
export class OpenLoan extends LoanInput {
  @IsUUID() requestId: string;
}

/** `cmd.decision.open-loan.v1`. Problems: not-found, nothing-to-pay, loan-known, loan-terms. */
export const openLoanV1 = defineCommand({
  subject: 'cmd.decision.open-loan.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-loan'],
  payload: OpenLoan,
  reply: LoanView,
  summary: 'Faire d’une aide accordée une avance remboursable, avec son échéancier.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', instalments: 2, firstOn: '2027-01-31' },
  replyExample: LOAN_EXAMPLE,
});
