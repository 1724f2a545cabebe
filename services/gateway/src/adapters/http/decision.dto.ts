import {
  DECISION_OUTCOMES,
  IsAmountCents,
  IsCivilDate,
  IsCode,
  IsNullable,
  RegisterLine,
  RegisterReference,
  SessionView,
  type DecisionOutcome,
} from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CaseLinks } from './links.js';

/** One field at fault. */
export class ProblemFault {
  /** JSON pointer into what was sent (RFC 6901). */
  @IsString() pointer: string;
  @IsCode() code: string;
  /** French words that follow the name of the field. */
  @IsString() detail: string;
}

/** Core members of problem details (RFC 9457). */
export class ProblemSummary {
  @IsString() type: string;
  @IsString() title: string;
  @IsInt() status: number;
  @IsString() detail: string;
  /** Stable code: write programs against it, never against the texts. */
  @IsCode() code: string;
}

/** Problem details of an answer that is not a success. */
export class Problem extends ProblemSummary {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProblemFault) errors: ProblemFault[];
  @IsString() correlationId: string;
}

/** Something the person must know although the act is done. */
export class Warning {
  @IsCode() code: string;
  @IsString() title: string;
  @IsString() detail: string;
}

/** A decision that was recorded. */
export class RecordedDecision {
  @IsUUID() id: string;
  @IsUUID() requestId: string;
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @IsNullable() @IsAmountCents() amountCents: number | null;
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Warning) warning: Warning | null;
  @IsObject() @ValidateNested() @Type(() => CaseLinks) links: CaseLinks;
}

/** What became of one item of a batch. */
export class DecisionItemResult {
  @IsUUID() requestId: string;
  @IsIn(['recorded', 'rejected']) status: 'recorded' | 'rejected';
  @IsNullable() @IsUUID() decisionId: string | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => ProblemSummary) problem: ProblemSummary | null;
}

/** What became of a batch, in the order of its items. */
export class DecisionBatchResult {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DecisionItemResult) results: DecisionItemResult[];
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Warning) warning: Warning | null;
}

/** Query of the register. */
export class RegisterQuery {
  @IsNullable() @Type(() => Number) @IsInt() @Min(2000) @Max(2200) year?: number;
  @IsNullable() @IsString() @MaxLength(200) cursor?: string;
  @IsNullable() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** Query of the export. */
export class RegisterExportQuery {
  /** `kept`: with the decisions' content, to be guarded as such. `left-out`: hashes and numbers only, for keeping outside. */
  @IsNullable() @IsIn(['kept', 'left-out']) content?: 'kept' | 'left-out';
}

/** Query of the extract. */
export class ExtractQuery {
  /** `nominative` names the person, and goes to that person only. */
  @IsNullable() @IsIn(['communicable', 'nominative']) volume?: 'communicable' | 'nominative';
}

/** Query of the preview of a letter. */
export class PreviewQuery {
  /** Day of the letter; today when it is left out. */
  @IsNullable() @IsCivilDate() on?: string;
}

/** Query of the checkpoints. */
export class CheckpointQuery {
  @IsNullable() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** A page of the register, in the order of its chain. */
export class RegisterView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RegisterLine) items: RegisterLine[];
  @IsNullable() @IsString() nextCursor: string | null;
}

/** Query of the sessions. */
export class SessionQuery {
  /** First day on which they are held. */
  @IsNullable() @IsCivilDate() from?: string;
}

/** Sessions of a site, latest first. */
export class SessionListView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SessionView) items: SessionView[];
}
