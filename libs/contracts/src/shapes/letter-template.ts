import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsCivilDate, IsNotBlank, IsNullable, IsText } from '../rules.js';

/** Letters in which a centre has words of its own. */
export const TEMPLATE_LETTERS = ['acknowledgement', 'incomplete-file', 'granted', 'refused', 'adjourned'] as const;

/** One of {@link TEMPLATE_LETTERS}. */
export type TemplateLetter = (typeof TEMPLATE_LETTERS)[number];

/** A centre's own words in a letter, from a day on: the body of POST …/letter-templates/{letter}. What the law asks of the letter is always printed. */
export class LetterTemplateInput {
  /** First day of letters that have these words: tomorrow at the earliest. */
  @IsCivilDate() from: string;
  /** Before what is said or decided. */
  @IsNullable() @IsString() @MaxLength(1_500) @IsNotBlank() @IsText() introduction?: string | null;
  /** After the reasons, before the signature. */
  @IsNullable() @IsString() @MaxLength(1_500) @IsNotBlank() @IsText() closing?: string | null;
}

/** A version of a centre's words in a letter. */
export class LetterTemplateView {
  @IsInt() @Min(1) version: number;
  @IsCivilDate() from: string;
  @IsNullable() @IsString() introduction: string | null;
  @IsNullable() @IsString() closing: string | null;
}

/** What is written for a value, as `{code}`, and what it stands for. */
export class LetterMarker {
  @IsString() code: string;
  @IsString() meaning: string;
}

/** A centre's words in one letter, today and later. */
export class LetterTemplateState {
  @IsIn(TEMPLATE_LETTERS) letter: TemplateLetter;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => LetterTemplateView) inForce: LetterTemplateView | null;
  /** The next first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => LetterTemplateView) coming: LetterTemplateView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => LetterMarker) markers: LetterMarker[];
}
