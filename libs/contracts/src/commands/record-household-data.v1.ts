import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { ProvedStatus } from '../shapes/data-source.js';
import { PROOF_KINDS, type ProofKind } from '../shapes/proof-kind.js';
import { ChildcareShare, JobseekerBenefits, TaxIncome } from '../shapes/figures.js';
import { QuotientFamilial } from '../shapes/quotient-familial.js';

/** What the agent saw. */
export class SeenProof {
  @IsIn(PROOF_KINDS) kind: ProofKind;
  @IsCivilDate() seenOn: string;
  /** The scans that show it. @default none */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsUUID('all', { each: true }) documentIds?: string[];
}

/** Facts brought by the person, typed by an agent: a quotient or the confirmed absence of one, statuses, figures. The body of POST …/household-data. */
export class HouseholdDataInput {
  @IsNullable() @IsObject() @ValidateNested() @Type(() => QuotientFamilial) quotientFamilial?: QuotientFamilial | null;
  /** True: the agent confirms that the household has no quotient familial. */
  @IsNullable() @IsBoolean() noQuotientFamilial?: boolean | null;
  /** @default none */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => ProvedStatus)
  statuses?: ProvedStatus[];
  /** Of the tax notice. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => TaxIncome) taxIncome?: TaxIncome | null;
  /** Of a statement of France Travail. */
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => JobseekerBenefits)
  jobseekerBenefits?: JobseekerBenefits | null;
  /** Of a certificate of the CAF or MSA. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => ChildcareShare) childcareShare?: ChildcareShare | null;
  @IsObject() @ValidateNested() @Type(() => SeenProof) proof: SeenProof;
}

/** Request of {@link recordHouseholdDataV1}. */
export class RecordHouseholdData {
  @IsUUID() requestId: string;
  @IsObject() @ValidateNested() @Type(() => HouseholdDataInput) data: HouseholdDataInput;
}

/** `cmd.retrieval.record-household-data.v1`. Problems: not-found, household-data-ambiguous (nothing at all, a quotient beside its absence, or the same status twice), paper-proves-something-else, quotient-too-old (24 months or more), invalid-body (a day, month or year to come, or one long before the request). */
export const recordHouseholdDataV1 = defineCommand({
  subject: 'cmd.retrieval.record-household-data.v1',
  owner: 'retrieval',
  askers: ['gateway'],
  purposes: ['record-household-data'],
  payload: RecordHouseholdData,
  reply: Acknowledgement,
  summary: 'Saisir les données apportées par la personne, avec le justificatif vu.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    data: {
      quotientFamilial: { value: 410, year: 2026, month: 11, provider: 'CNAF' as const },
      noQuotientFamilial: null,
      proof: { kind: 'attestation-caf' as const, seenOn: '2026-11-23' },
    },
  },
  replyExample: { changed: true },
});
