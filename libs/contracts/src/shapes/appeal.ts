import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsCivilDate, IsLine, IsNotBlank, IsNullable } from '../rules.js';
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

/** What the court said: the decision stands, or is annulled, with or without an order to decide again by a day. */
export const JUDGMENT_OUTCOMES = ['rejected', 'annulled', 'annulled-with-injunction'] as const;

/** One of {@link JUDGMENT_OUTCOMES}. */
export type JudgmentOutcome = (typeof JUDGMENT_OUTCOMES)[number];

/** What the court said of an appeal to it. */
export class JudgmentView {
  @IsIn(JUDGMENT_OUTCOMES) outcome: JudgmentOutcome;
  @IsCivilDate() judgedOn: string;
  /** The day on which the centre was notified of it. */
  @IsCivilDate() notifiedOn: string;
  @IsString() court: string;
  @IsString() number: string;
  /** The day by which the court ordered to decide again; null where it set none. */
  @IsNullable() @IsCivilDate() injunctionBy: string | null;
}

/** Who appeals against a judgment. */
export const JUDGMENT_APPELLANTS = ['person', 'centre'] as const;

/** One of {@link JUDGMENT_APPELLANTS}. */
export type JudgmentAppellant = (typeof JUDGMENT_APPELLANTS)[number];

/** What a higher court says of a judgment: it stands, or is no more and the appeal is judged again. */
export const RULING_OUTCOMES = ['confirmed', 'judgment-annulled'] as const;

/** One of {@link RULING_OUTCOMES}. */
export type RulingOutcome = (typeof RULING_OUTCOMES)[number];

/** What a higher court said of an appeal against a judgment. */
export class Ruling {
  @IsIn(RULING_OUTCOMES) outcome: RulingOutcome;
  @IsCivilDate() ruledOn: string;
  @IsString() @IsNotEmpty() @IsNotBlank() @MaxLength(40) @IsLine() number: string;
}

/** An appeal against a judgment, as a person tells it: the body of POST …/appeals/{appeal}/judgment/appeal. It suspends nothing. */
export class JudgmentAppealInput {
  @IsIn(JUDGMENT_APPELLANTS) by: JudgmentAppellant;
  /** The higher court: the Conseil d’État where the tribunal judged in last resort. */
  @IsString() @IsNotEmpty() @IsNotBlank() @MaxLength(200) @IsLine() court: string;
  @IsCivilDate() lodgedOn: string;
  /** @default the court has not ruled */
  @IsOptional() @IsNullable() @IsObject() @ValidateNested() @Type(() => Ruling) ruling?: Ruling | null;
}

/** An appeal against a judgment. */
export class JudgmentAppealView {
  @IsIn(JUDGMENT_APPELLANTS) by: JudgmentAppellant;
  @IsString() court: string;
  @IsCivilDate() lodgedOn: string;
  /** Null while the higher court has not ruled. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Ruling) ruling: Ruling | null;
}

/** A judgment that a higher court annulled. */
export class EarlierJudgment {
  @IsObject() @ValidateNested() @Type(() => JudgmentView) judgment: JudgmentView;
  @IsObject() @ValidateNested() @Type(() => JudgmentAppealView) appeal: JudgmentAppealView;
}

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
  /** The decision that is contested; null where it is the silence of the centre. */
  @IsNullable() @IsUUID() decisionId: string | null;
  /** Its entry of the register. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference | null;
  /** The day on which silence rejected the request, where that is contested. */
  @IsNullable() @IsCivilDate() silenceOn: string | null;
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
  /** What the court said; null while it has not, and for a gracious appeal. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => JudgmentView) judgment: JudgmentView | null;
  /** The appeal against the judgment; null while there is none. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => JudgmentAppealView) judgmentAppeal: JudgmentAppealView | null;
  /** Oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => EarlierJudgment) earlierJudgments: EarlierJudgment[];
  /** Null while nobody has answered. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => AppealAnswerView) answer: AppealAnswerView | null;
}
