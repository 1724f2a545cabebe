import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsObject, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsCode, IsNullable } from '../rules.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../shapes/decision.js';
import { RegisterReference } from '../shapes/register-reference.js';

/** A person decided, and the register holds it. */
export class DecisionRecordedV1 {
  @IsUUID() decisionId: string;
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @IsNullable() @IsAmountCents() amountCents: number | null;
  @IsArray() @IsCode({ each: true }) reasonCodes: string[];
  @IsIn(AUTHORITIES) authority: Authority;
  /** Code of the delegation it rests on. */
  @IsNullable() @IsString() @MaxLength(100) delegation: string | null;
  @IsCivilDate() decidedOn: string;
  @IsNullable() @IsCivilDate() returnsOn: string | null;
  /** Decided before the instruction was complete, because it could not wait. */
  @IsBoolean() urgent: boolean;
  @IsBoolean() derogation: boolean;
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
}

/** `aid.decision.decision-recorded.v1` */
export const decisionRecordedV1 = defineEvent({
  subject: 'aid.decision.decision-recorded.v1',
  producer: 'decision',
  payload: DecisionRecordedV1,
  summary: 'Une personne a décidé ; la décision est au registre.',
  example: {
    decisionId: '01936f2e-7c1a-7000-8000-000000000003',
    outcome: 'granted',
    amountCents: 15_000,
    reasonCodes: [],
    authority: 'delegated-agent',
    delegation: 'DEL03_2023_0017',
    decidedOn: '2026-11-23',
    returnsOn: null,
    urgent: false,
    derogation: false,
    register: { series: 'DEC', year: 2026, number: 1, position: 1, hash: 'b'.repeat(64), label: 'DEC-2026-000001' },
  },
});
