import { IsIn, IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { JUDGMENT_APPELLANTS, RULING_OUTCOMES, type JudgmentAppellant, type RulingOutcome } from '../shapes/appeal.js';

/** A judgment is appealed against, or the higher court has ruled. The judgment applies meanwhile. */
export class JudgmentAppealedV1 {
  @IsUUID() appealId: string;
  @IsIn(JUDGMENT_APPELLANTS) by: JudgmentAppellant;
  @IsCivilDate() lodgedOn: string;
  /** Null while the higher court has not ruled. */
  @IsNullable() @IsIn(RULING_OUTCOMES) outcome: RulingOutcome | null;
  @IsNullable() @IsCivilDate() ruledOn: string | null;
}

/** `aid.decision.judgment-appealed.v1` */
export const judgmentAppealedV1 = defineEvent({
  subject: 'aid.decision.judgment-appealed.v1',
  producer: 'decision',
  payload: JudgmentAppealedV1,
  summary: 'Un jugement fait l’objet d’un appel ou d’un pourvoi, ou la juridiction supérieure a statué.',
  example: {
    appealId: '01936f2e-7c1a-7000-8000-000000000031',
    by: 'centre' as const,
    lodgedOn: '2028-01-10',
    outcome: null,
    ruledOn: null,
  },
});
