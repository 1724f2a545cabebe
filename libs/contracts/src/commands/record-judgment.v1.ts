import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsLine, IsNotBlank, IsNullable } from '../rules.js';
import { AppealView, JUDGMENT_OUTCOMES, type JudgmentOutcome } from '../shapes/appeal.js';
import { recordAppealV1 } from './record-appeal.v1.js';

/** What the court said of an appeal to it: the body of POST …/appeals/{appeal}/judgment. */
export class JudgmentInput {
  @IsIn(JUDGMENT_OUTCOMES) outcome: JudgmentOutcome;
  @IsCivilDate() judgedOn: string;
  /** The day on which the centre was notified: the request, where it is to be decided again, waits from then on. */
  @IsCivilDate() notifiedOn: string;
  @IsString() @IsNotEmpty() @IsNotBlank() @MaxLength(200) @IsLine() court: string;
  @IsString() @IsNotEmpty() @IsNotBlank() @MaxLength(40) @IsLine() number: string;
  /** For `annulled-with-injunction`: the day by which to decide again. @default none was set */
  @IsOptional() @IsNullable() @IsCivilDate() injunctionBy?: string | null;
}

/** {@link JudgmentInput} with what it is about. */
export class RecordJudgment extends JudgmentInput {
  @IsUUID() requestId: string;
  @IsUUID() appealId: string;
}

const JUDGED = {
  outcome: 'annulled-with-injunction' as const,
  judgedOn: '2027-11-18',
  notifiedOn: '2027-11-24',
  court: 'tribunal administratif de Cergy-Pontoise',
  number: '2701234',
  injunctionBy: '2028-01-24',
};

/**
 * `cmd.decision.record-judgment.v1`: a decision that is annulled is undone by an entry of its own, and its request is to be decided again. Problems:
 * not-found, role-not-allowed, judgment-not-awaited, judgment-dates-out-of-order, appeal-pending.
 */
export const recordJudgmentV1 = defineCommand({
  subject: 'cmd.decision.record-judgment.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['record-appeal'],
  payload: RecordJudgment,
  reply: AppealView,
  summary: 'Enregistrer le jugement rendu sur un recours contentieux.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    appealId: '01936f2e-7c1a-7000-8000-000000000031',
    ...JUDGED,
  },
  replyExample: {
    ...recordAppealV1.replyExample,
    kind: 'contentious' as const,
    answerBy: null,
    courtUntil: null,
    judgment: JUDGED,
  },
});
