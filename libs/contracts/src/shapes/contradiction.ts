import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { RetrievedQuotientFamilial } from '../events/household-data-retrieved.v1.js';
import { IsCode, IsInstant, IsNotBlank, IsNullable, IsText } from '../rules.js';
import { ChildcareShare, JobseekerBenefits, TaxIncome } from './figures.js';

/** Which one counts, the paper or what the State answered. */
export const CONTRADICTION_CHOICES = ['paper', 'certified'] as const;

/** One of {@link CONTRADICTION_CHOICES}. */
export type ContradictionChoice = (typeof CONTRADICTION_CHOICES)[number];

/** What a value is: of one of these kinds, the others are left out; a paper may also say that there is no quotient. */
export class ContradictedValue {
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => RetrievedQuotientFamilial)
  quotientFamilial?: RetrievedQuotientFamilial | null;
  @IsNullable() @IsBoolean() status?: boolean | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => TaxIncome) taxIncome?: TaxIncome | null;
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => JobseekerBenefits)
  jobseekerBenefits?: JobseekerBenefits | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => ChildcareShare) childcareShare?: ChildcareShare | null;
}

/** A choice between a paper and the State's answer, as a person makes it. The body of POST …/contradictions. */
export class ContradictionInput {
  /** What they differ about: `quotient-familial`, or the code of a status or of figures. */
  @IsCode() about: string;
  /** Instant of the answer that was looked at: another one that came since has to be looked at first. */
  @IsInstant() answeredAt: string;
  @IsIn(CONTRADICTION_CHOICES) choice: ContradictionChoice;
  /** Kept with the choice; it leaves its owner for nobody but the readers of the case. */
  @IsString() @IsNotEmpty() @MaxLength(2_000) @IsNotBlank() @IsText() reason: string;
}

/** What became of a contradiction. `new-paper`: another paper was typed since; `newer-answer`: the State was asked again; `request-ended`: nobody needs it any more. */
export const CONTRADICTION_ENDS = [...CONTRADICTION_CHOICES, 'new-paper', 'newer-answer', 'request-ended'] as const;

/** One of {@link CONTRADICTION_ENDS}. */
export type ContradictionEnd = (typeof CONTRADICTION_ENDS)[number];

/** A contradiction, and what became of it. */
export class Contradiction {
  @IsCode() about: string;
  @IsInstant() answeredAt: string;
  /** What the State answered. */
  @IsObject() @ValidateNested() @Type(() => ContradictedValue) certified: ContradictedValue;
  /** What the paper says. */
  @IsObject() @ValidateNested() @Type(() => ContradictedValue) paper: ContradictedValue;
  @IsString() proofKind: string;
  /** Null while a person has to choose, as are the three below. */
  @IsNullable() @IsIn(CONTRADICTION_ENDS) end: ContradictionEnd | null;
  @IsNullable() @IsString() reason: string | null;
  /** Opaque id of the person. */
  @IsNullable() @IsString() endedBy: string | null;
  @IsNullable() @IsInstant() endedAt: string | null;
}
