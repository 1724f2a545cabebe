import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { LOAN_EXAMPLE, LoanList } from '../shapes/loan.js';

/** Request of {@link loansV1}. */
export class LoansQuestion {
  @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) requestIds: string[];
}

/** `ask.decision.loans.v1`. Problem: role-not-allowed. */
export const loansV1 = defineQuestion({
  subject: 'ask.decision.loans.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-payments', 'read-household-history'],
  payload: LoansQuestion,
  reply: LoanList,
  summary: 'Parmi des demandes, les avances remboursables et ce qui en reste dû.',
  example: { requestIds: ['01936f2e-7c1a-7000-8000-000000000009'] },
  replyExample: { items: [LOAN_EXAMPLE] },
});
