import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsObject, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCode } from '../rules.js';
import { DecisionInput } from '../shapes/decision.js';
import { BallotInput, SESSION_EXAMPLE, SessionVoteResult } from '../shapes/session.js';

/** An item put to the vote: the body of POST …/sessions/{id}/items/{aidRequestId}/decision. */
export class SessionItemInput {
  @IsObject() @ValidateNested() @Type(() => DecisionInput) decision: DecisionInput;
  @IsObject() @ValidateNested() @Type(() => BallotInput) ballot: BallotInput;
  /** Members who withdraw from the item, for themselves or a relative. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsCode({ each: true }) withdrawn?: string[];
  /** Members present who ask for a secret ballot. */
  @IsOptional() @IsInt() @Min(0) @Max(100) secretAskedBy?: number;
}

/** {@link SessionItemInput} with what it is about. */
export class DecideSessionItem extends SessionItemInput {
  @IsUUID() sessionId: string;
  @IsUUID() requestId: string;
}

/**
 * `cmd.decision.decide-session-item.v1`. Problems: session-not-open, not-on-agenda, no-quorum, secret-ballot-required, voter-not-present,
 * vote-incomplete, unknown-member, authority-mismatch, already-decided, and those of a decision.
 */
export const decideSessionItemV1 = defineCommand({
  subject: 'cmd.decision.decide-session-item.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-session'],
  payload: DecideSessionItem,
  reply: SessionVoteResult,
  summary: 'Voter un point de l’ordre du jour ; ce qui est adopté est inscrit au registre.',
  example: {
    sessionId: SESSION_EXAMPLE.id,
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    decision: { outcome: 'granted' as const, amountCents: 15_000 },
    ballot: { kind: 'public' as const, unanimous: true },
  },
  replyExample: {
    session: { ...SESSION_EXAMPLE, status: 'open' as const },
    register: { series: 'DEL', year: 2026, number: 1, position: 1, hash: 'b'.repeat(64), label: 'DEL-2026-000001' },
  },
});
