import { IsIn, IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { JUDGMENT_OUTCOMES, type JudgmentOutcome } from '../shapes/appeal.js';

/** The court judged an appeal. Where it annulled a decision that stood, `decision-withdrawn` tells that the request is to be decided again. */
export class JudgmentRecordedV1 {
  @IsUUID() appealId: string;
  @IsIn(JUDGMENT_OUTCOMES) outcome: JudgmentOutcome;
  @IsCivilDate() judgedOn: string;
  /** The day by which the court ordered to decide again. */
  @IsNullable() @IsCivilDate() injunctionBy: string | null;
}

/** `aid.decision.judgment-recorded.v1` */
export const judgmentRecordedV1 = defineEvent({
  subject: 'aid.decision.judgment-recorded.v1',
  producer: 'decision',
  payload: JudgmentRecordedV1,
  summary: 'Le tribunal a jugé un recours : la décision demeure, ou est annulée.',
  example: {
    appealId: '01936f2e-7c1a-7000-8000-000000000031',
    outcome: 'annulled-with-injunction' as const,
    judgedOn: '2027-11-18',
    injunctionBy: '2028-01-24',
  },
});
