import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsNullable } from '../rules.js';
import { APPEAL_ANSWERS, type AppealAnswer } from '../shapes/appeal.js';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../shapes/decision.js';
import { RegisterReference } from '../shapes/register-reference.js';

/** The decision that stands after an appeal. */
export class StandingDecision {
  @IsUUID() decisionId: string;
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @IsNullable() @IsAmountCents() amountCents: number | null;
  @IsCivilDate() decidedOn: string;
}

/** A person answered an appeal by a decision of its own. When it is upheld, or rejected where silence was contested, `decision-recorded` tells the decision that takes the place of what was contested. */
export class AppealAnsweredV1 {
  @IsUUID() appealId: string;
  @IsIn(APPEAL_ANSWERS) answer: AppealAnswer;
  /** The decision that answers. */
  @IsUUID() decisionId: string;
  @IsCivilDate() answeredOn: string;
  @IsObject() @ValidateNested() @Type(() => StandingDecision) standing: StandingDecision;
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
}

/** `aid.decision.appeal-answered.v1` */
export const appealAnsweredV1 = defineEvent({
  subject: 'aid.decision.appeal-answered.v1',
  producer: 'decision',
  payload: AppealAnsweredV1,
  summary: 'Un recours a reçu sa réponse : la décision contestée demeure, ou une autre la remplace.',
  example: {
    appealId: '01936f2e-7c1a-7000-8000-000000000031',
    answer: 'rejected' as const,
    decisionId: '01936f2e-7c1a-7000-8000-000000000032',
    answeredOn: '2027-01-12',
    standing: {
      decisionId: '01936f2e-7c1a-7000-8000-000000000003',
      outcome: 'refused' as const,
      amountCents: null,
      decidedOn: '2026-11-23',
    },
    register: { series: 'DEC', year: 2027, number: 4, position: 40, hash: 'b'.repeat(64), label: 'DEC-2027-000004' },
  },
});
