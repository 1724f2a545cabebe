import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCivilDate, IsCode, IsInstant, IsNullable } from '../rules.js';
import { RetrievedStatus } from '../shapes/data-source.js';
import {
  RetrievedChildcareShare,
  RetrievedJobseekerBenefits,
  RetrievedTaxIncome,
  type FigureSource,
} from '../shapes/figures.js';

/** The paper on which a fact rests. */
export class FactProof {
  /** What it is about: `quotient-familial`, or the code of a status or of figures. */
  @IsCode() about: string;
  @IsString() @MaxLength(64) kind: string;
  @IsCivilDate() seenOn: string;
  /** The scans that show it, which intake keeps. */
  @IsArray() @IsUUID('all', { each: true }) scanIds: string[];
}

/** The quotient familial with what is needed to weigh it. A value of 0 or none is missing until an agent confirms it. */
export class RetrievedQuotientFamilial {
  @IsNullable() @IsInt() @Min(0) @Max(1_000_000) value: number | null;
  @IsInt() @Min(2000) @Max(2200) year: number;
  @IsInt() @Min(1) @Max(12) month: number;
  @IsIn(['CNAF', 'MSA']) provider: 'CNAF' | 'MSA';
  /** Month of the provider's last calculation; null when it is not known (a proof on paper). */
  @IsNullable() @IsInt() calculationYear: number | null;
  @IsNullable() @IsInt() @Min(1) @Max(12) calculationMonth: number | null;
}

/**
 * The household's data are known: certified by the State, or proved by the person and typed by an agent. Each event holds all that is known of the
 * household so far; `source`, `confirmedByAgent` and `proofKind` are those of the quotient, as soon as there is one.
 */
export class HouseholdDataRetrievedV1 {
  @IsIn(['api-particulier', 'dgfip', 'proof']) source: FigureSource;
  @IsInstant() retrievedAt: string;
  /** Null when an agent confirmed that the household has no quotient familial, and when nobody knows yet. */
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => RetrievedQuotientFamilial)
  quotientFamilial: RetrievedQuotientFamilial | null;
  /** An agent confirmed the value 0 or the absence of a quotient. */
  @IsBoolean() confirmedByAgent: boolean;
  /** Kind of paper seen; null for the State's answer. */
  @IsNullable() @IsString() @MaxLength(64) proofKind: string | null;
  /** Calls made to the provider for this request. */
  @IsInt() @Min(0) attempts: number;
  /** What this event brings: `quotient-familial`, or the code of a status or of figures. @default quotient-familial */
  @IsOptional() @IsCode() about?: string;
  /** Statuses known so far. @default none */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => RetrievedStatus) statuses?: RetrievedStatus[];
  /** Left out while it is not known, as are the two below. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => RetrievedTaxIncome) taxIncome?: RetrievedTaxIncome;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RetrievedJobseekerBenefits)
  jobseekerBenefits?: RetrievedJobseekerBenefits;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RetrievedChildcareShare)
  childcareShare?: RetrievedChildcareShare;
  /** Papers of the facts that rest on one. @default none */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FactProof) proofs?: FactProof[];
}

/** `aid.retrieval.household-data-retrieved.v1` */
export const householdDataRetrievedV1 = defineEvent({
  subject: 'aid.retrieval.household-data-retrieved.v1',
  producer: 'retrieval',
  payload: HouseholdDataRetrievedV1,
  summary: 'Les données du foyer sont connues.',
  example: {
    source: 'api-particulier',
    retrievedAt: '2026-11-23T09:15:02.120Z',
    quotientFamilial: {
      value: 300,
      year: 2026,
      month: 11,
      provider: 'CNAF',
      calculationYear: 2026,
      calculationMonth: 11,
    },
    confirmedByAgent: false,
    proofKind: null,
    attempts: 1,
    about: 'quotient-familial',
    statuses: [{ code: 'rsa' as const, value: true, source: 'api-particulier' as const }],
  },
});
