import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { IsCivilDate, IsLine, IsNotBlank, IsNullable } from '../rules.js';

/** What a household may be entitled to elsewhere, the same for every centre. `statutory-aid` is the aide sociale légale, asked at the centre, which passes it on. */
export const OTHER_RIGHTS = [
  'fsl',
  'family-benefits',
  'energy-voucher',
  'health-cover',
  'jobseeker',
  'pension',
  'disability',
  'statutory-aid',
  'other',
] as const;

/** One of {@link OTHER_RIGHTS}. */
export type OtherRightCode = (typeof OTHER_RIGHTS)[number];

/** What became of an application elsewhere. */
export const OTHER_RIGHT_ANSWERS = ['granted', 'refused', 'no-follow-up'] as const;

/** One of {@link OTHER_RIGHT_ANSWERS}. */
export type OtherRightOutcome = (typeof OTHER_RIGHT_ANSWERS)[number];

/** The answer to an application elsewhere. */
export class OtherRightAnswer {
  @IsIn(OTHER_RIGHT_ANSWERS) answer: OtherRightOutcome;
  @IsCivilDate() answeredOn: string;
}

/** Where an application elsewhere stands: the body of POST …/other-rights/{right}. What is left out is not known. */
export class OtherRightStep {
  /** What it is called here; required for `other`. */
  @IsOptional() @IsNullable() @IsString() @MaxLength(120) @IsNotBlank() @IsLine() label?: string | null;
  /** Left out while nobody has applied: the right is still to be opened. */
  @IsOptional() @IsNullable() @IsCivilDate() appliedOn?: string | null;
  /** The day on which the receipt was handed over; for `statutory-aid` alone. */
  @IsOptional() @IsNullable() @IsCivilDate() receiptOn?: string | null;
  /** The day on which the file was passed on; for `statutory-aid` alone. */
  @IsOptional() @IsNullable() @IsCivilDate() transmittedOn?: string | null;
  /** The day on which to look again: until the answer the request waits, unless it is urgent. The legal clock runs on. */
  @IsOptional() @IsNullable() @IsCivilDate() remindOn?: string | null;
  @IsOptional()
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => OtherRightAnswer)
  answer?: OtherRightAnswer | null;
}

/** A right to be noted on a request: the body of POST …/other-rights. */
export class OtherRightInput extends OtherRightStep {
  @IsIn(OTHER_RIGHTS) right: OtherRightCode;
}

/** A right elsewhere, as it stands. */
export class OtherRightView {
  @IsUUID() rightId: string;
  @IsIn(OTHER_RIGHTS) right: OtherRightCode;
  @IsNullable() @IsString() label: string | null;
  /** Null while the right is still to be opened. */
  @IsNullable() @IsCivilDate() appliedOn: string | null;
  @IsNullable() @IsCivilDate() receiptOn: string | null;
  @IsNullable() @IsCivilDate() transmittedOn: string | null;
  @IsNullable() @IsCivilDate() remindOn: string | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => OtherRightAnswer) answer: OtherRightAnswer | null;
}
