import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsObject, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCode } from '../rules.js';
import { BallotInput, SESSION_EXAMPLE, SessionVoteResult } from '../shapes/session.js';
import { DecisionWithdrawalInput, withdrawDecisionV1 } from './withdraw-decision.v1.js';

/** A withdrawal or an abrogation put to the vote: the body of POST …/sessions/{id}/items/{aidRequestId}/withdrawal. */
export class SessionWithdrawalInput {
  @IsObject() @ValidateNested() @Type(() => DecisionWithdrawalInput) withdrawal: DecisionWithdrawalInput;
  @IsObject() @ValidateNested() @Type(() => BallotInput) ballot: BallotInput;
  /** Members who withdraw from the item, for themselves or a relative. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsCode({ each: true }) withdrawn?: string[];
  /** Members present who ask for a secret ballot. */
  @IsOptional() @IsInt() @Min(0) @Max(100) secretAskedBy?: number;
}

/** {@link SessionWithdrawalInput} with what it is about. */
export class WithdrawInSession extends SessionWithdrawalInput {
  @IsUUID() sessionId: string;
  @IsUUID() requestId: string;
}

const { requestId, ...withdrawal } = withdrawDecisionV1.example;

/**
 * `cmd.decision.withdraw-in-session.v1`: what a body voted is undone by that body, in a session of later. Problems: those of a vote, those of
 * {@link withdrawDecisionV1}, later-session-required.
 */
export const withdrawInSessionV1 = defineCommand({
  subject: 'cmd.decision.withdraw-in-session.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-session'],
  payload: WithdrawInSession,
  reply: SessionVoteResult,
  summary: 'Voter le retrait ou l’abrogation d’une décision que l’instance a votée.',
  example: {
    sessionId: SESSION_EXAMPLE.id,
    requestId,
    withdrawal,
    ballot: { kind: 'public' as const, unanimous: true },
  },
  replyExample: {
    session: { ...SESSION_EXAMPLE, status: 'open' as const },
    register: { series: 'DEL', year: 2026, number: 2, position: 4, hash: 'b'.repeat(64), label: 'DEL-2026-000002' },
  },
});
