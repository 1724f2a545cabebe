import { IsArray, IsBoolean, IsIn, IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsCode, IsNullable } from '../rules.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../shapes/decision.js';

/** A worker proposed a decision. Nothing is decided; what they wrote stays with its owner. */
export class DecisionProposedV1 {
  @IsUUID() proposalId: string;
  /** Who is to sign, or the body that is to decide. */
  @IsIn(AUTHORITIES) to: Authority;
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @IsNullable() @IsAmountCents() amountCents: number | null;
  @IsArray() @IsCode({ each: true }) reasonCodes: string[];
  @IsBoolean() derogation: boolean;
  @IsCivilDate() proposedOn: string;
}

/** `aid.decision.decision-proposed.v1` */
export const decisionProposedV1 = defineEvent({
  subject: 'aid.decision.decision-proposed.v1',
  producer: 'decision',
  payload: DecisionProposedV1,
  summary: 'Une décision a été proposée à la signature.',
  example: {
    proposalId: '01936f2e-7c1a-7000-8000-000000000021',
    to: 'vice-president' as const,
    outcome: 'granted' as const,
    amountCents: 15_000,
    reasonCodes: [],
    derogation: false,
    proposedOn: '2026-11-23',
  },
});
