import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsAmountCents, IsCivilDate } from '../rules.js';
import { RegisterReference } from '../shapes/register-reference.js';
import { UNDONE_BY, UNDONE_ON, type UndoneBy, type UndoneOn } from '../shapes/undoing.js';

/** A person, or the court, undid a decision, and the register holds it. Why, in their words, stays with its owner. */
export class DecisionWithdrawnV1 {
  @IsUUID() withdrawalId: string;
  @IsUUID() decisionId: string;
  @IsIn(UNDONE_BY) kind: UndoneBy;
  @IsIn(UNDONE_ON) ground: UndoneOn;
  @IsCivilDate() withdrawnOn: string;
  /** What was paid or ordered before, and goes on counting for the household. */
  @IsAmountCents() keptCents: number;
  /** The request waits for a decision again; otherwise it has ended. */
  @IsBoolean() reopened: boolean;
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
}

/** `aid.decision.decision-withdrawn.v1` */
export const decisionWithdrawnV1 = defineEvent({
  subject: 'aid.decision.decision-withdrawn.v1',
  producer: 'decision',
  payload: DecisionWithdrawnV1,
  summary: 'Une décision a été retirée, abrogée ou annulée par le juge ; l’acte est au registre.',
  example: {
    withdrawalId: '01936f2e-7c1a-7000-8000-000000000022',
    decisionId: '01936f2e-7c1a-7000-8000-000000000003',
    kind: 'withdrawal' as const,
    ground: 'illegality' as const,
    withdrawnOn: '2026-12-17',
    keptCents: 0,
    reopened: true,
    register: { series: 'RET', year: 2026, number: 1, position: 3, hash: 'b'.repeat(64), label: 'RET-2026-000001' },
  },
});
