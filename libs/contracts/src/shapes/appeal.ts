import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator';
import { IsCivilDate, IsNullable } from '../rules.js';
import { RegisterReference } from './register-reference.js';

/** To the centre itself, which looks again, or to the court. */
export const APPEAL_KINDS = ['gracious', 'contentious'] as const;

/** One of {@link APPEAL_KINDS}. */
export type AppealKind = (typeof APPEAL_KINDS)[number];

/** Who appeals. */
export const APPELLANTS = ['person', 'representative', 'other'] as const;

/** One of {@link APPELLANTS}. */
export type Appellant = (typeof APPELLANTS)[number];

/** What became of an appeal: the decision stands, or another takes its place. */
export const APPEAL_ANSWERS = ['rejected', 'upheld'] as const;

/** One of {@link APPEAL_ANSWERS}. */
export type AppealAnswer = (typeof APPEAL_ANSWERS)[number];

/** How an appeal was answered, by a decision of its own. */
export class AppealAnswerView {
  @IsIn(APPEAL_ANSWERS) answer: AppealAnswer;
  @IsUUID() decisionId: string;
  @IsCivilDate() answeredOn: string;
}

/** An appeal against a decision, with what the bus never carries. */
export class AppealView {
  @IsUUID() appealId: string;
  @IsIn(APPEAL_KINDS) kind: AppealKind;
  /** The decision that is contested. */
  @IsUUID() decisionId: string;
  /** Its entry of the register. */
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
  @IsCivilDate() receivedOn: string;
  /** The day it was posted, where that is known: it counts instead. */
  @IsNullable() @IsCivilDate() sentOn: string | null;
  /** The day the decision was notified; null when nothing proves one, and then no time limit ran. */
  @IsNullable() @IsCivilDate() notifiedOn: string | null;
  @IsIn(APPELLANTS) appellant: Appellant;
  @IsNullable() @IsString() appellantName: string | null;
  @IsString() grounds: string;
  /** Last day on which it could be made; null when no time limit ran. */
  @IsNullable() @IsCivilDate() until: string | null;
  /** It came after the time limit. Recorded all the same: a person says what follows. */
  @IsBoolean() late: boolean;
  /** The day on which silence rejects a gracious appeal. */
  @IsNullable() @IsCivilDate() answerBy: string | null;
  /** Last day to go to court, which a gracious appeal made in time puts off. */
  @IsNullable() @IsCivilDate() courtUntil: string | null;
  /** Null while nobody has answered. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => AppealAnswerView) answer: AppealAnswerView | null;
}
