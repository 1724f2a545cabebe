import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { LOAN_EXAMPLE, LoanView, RepaymentInput } from '../shapes/loan.js';

/** Request of {@link noteRepaymentV1}. */
export class NoteRepayment extends RepaymentInput {
  @IsUUID() requestId: string;
}

/** `cmd.decision.note-repayment.v1`. Problems: not-found, repayment-above-outstanding, payment-date-out-of-range. */
export const noteRepaymentV1 = defineCommand({
  subject: 'cmd.decision.note-repayment.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-loan'],
  payload: NoteRepayment,
  reply: LoanView,
  summary: 'Noter ce que la personne a remboursé d’une avance.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    amountCents: 5_000,
    on: '2027-01-30',
    reference: 'Reçu 12',
  },
  replyExample: LOAN_EXAMPLE,
});
