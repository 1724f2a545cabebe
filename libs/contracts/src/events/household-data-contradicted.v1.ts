import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCode, IsInstant, IsNullable } from '../rules.js';
import { ChildcareShare, JobseekerBenefits, TaxIncome } from '../shapes/figures.js';
import { RetrievedQuotientFamilial } from './household-data-retrieved.v1.js';

/** The State answered something else than what an agent had read on a paper. Nothing changes by itself: a person looks at both, and records which one counts. */
export class HouseholdDataContradictedV1 {
  /** What they differ about: `quotient-familial`, or the code of a status or of figures. */
  @IsCode() about: string;
  @IsInstant() answeredAt: string;
  /** What the State answered; null for anything else than a quotient. */
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => RetrievedQuotientFamilial)
  quotientFamilial: RetrievedQuotientFamilial | null;
  /** The same, for a status; null for anything else. */
  @IsNullable() @IsBoolean() status: boolean | null;
  /** The same, for figures; left out for anything else. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => TaxIncome) taxIncome?: TaxIncome;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => JobseekerBenefits) jobseekerBenefits?: JobseekerBenefits;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ChildcareShare) childcareShare?: ChildcareShare;
  /** Kind of the paper that still counts. */
  @IsString() @MaxLength(64) proofKind: string;
}

/** `aid.retrieval.household-data-contradicted.v1` */
export const householdDataContradictedV1 = defineEvent({
  subject: 'aid.retrieval.household-data-contradicted.v1',
  producer: 'retrieval',
  payload: HouseholdDataContradictedV1,
  summary: 'La réponse de l’État contredit le justificatif saisi : une personne tranche.',
  example: {
    about: 'quotient-familial',
    answeredAt: '2026-11-24T08:00:00.000Z',
    quotientFamilial: {
      value: 520,
      year: 2026,
      month: 11,
      provider: 'CNAF' as const,
      calculationYear: 2026,
      calculationMonth: 11,
    },
    status: null,
    proofKind: 'attestation-caf',
  },
});
