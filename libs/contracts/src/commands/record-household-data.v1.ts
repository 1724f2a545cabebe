import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { QuotientFamilial } from '../shapes/quotient-familial.js';

/** Papers on which an agent may rest the quotient familial. `cdap`: the worker's own consultation of the CAF's service. */
export const PROOF_KINDS = ['attestation-caf', 'attestation-msa', 'cdap', 'declaration'] as const;

/** What the agent saw. */
export class SeenProof {
  @IsIn(PROOF_KINDS) kind: (typeof PROOF_KINDS)[number];
  @IsCivilDate() seenOn: string;
}

/** Facts brought by the person, typed by an agent: a quotient, or the confirmed absence of one. The body of POST …/household-data. */
export class HouseholdDataInput {
  @IsNullable() @IsObject() @ValidateNested() @Type(() => QuotientFamilial) quotientFamilial?: QuotientFamilial | null;
  /** True: the agent confirms that the household has no quotient familial. */
  @IsNullable() @IsBoolean() noQuotientFamilial?: boolean | null;
  @IsObject() @ValidateNested() @Type(() => SeenProof) proof: SeenProof;
}

/** Request of {@link recordHouseholdDataV1}. */
export class RecordHouseholdData {
  @IsUUID() requestId: string;
  @IsObject() @ValidateNested() @Type(() => HouseholdDataInput) data: HouseholdDataInput;
}

/** `cmd.retrieval.record-household-data.v1`. Problems: not-found, household-data-ambiguous (neither or both of the two). */
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
