import { IsIn, IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';

/** Why a request ends without decision. The body of POST …/withdrawal (without the id). */
export class WithdrawalInput {
  @IsIn(['withdrawn-by-the-person', 'filed-by-mistake']) reason: 'withdrawn-by-the-person' | 'filed-by-mistake';
}

/** Request of {@link withdrawRequestV1}. */
export class WithdrawRequest extends WithdrawalInput {
  @IsUUID() requestId: string;
}

/** `cmd.decision.withdraw-request.v1`. Problems: not-found, already-decided. */
export const withdrawRequestV1 = defineCommand({
  subject: 'cmd.decision.withdraw-request.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['withdraw-request'],
  payload: WithdrawRequest,
  reply: Acknowledgement,
  summary: 'Retirer une demande avant toute décision.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', reason: 'withdrawn-by-the-person' as const },
  replyExample: { changed: true },
});
