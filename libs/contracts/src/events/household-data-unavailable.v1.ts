import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCode, IsNullable } from '../rules.js';
import { PROOF_KINDS, type ProofKind } from '../shapes/proof-kind.js';

/** What a person can do when the State gives no usable answer. */
export const NEXT_STEPS = ['ask-the-person', 'fix-the-request', 'call-the-administrator'] as const;

/** Why the State had nothing on one adult of a household. */
export class AskedAdult {
  @IsIn(['applicant', 'other-adult']) adult: 'applicant' | 'other-adult';
  /** Our own stable code. */
  @IsCode() reason: string;
  /** The provider's code, for support. */
  @IsNullable() @IsString() @MaxLength(32) providerCode: string | null;
}

/** The State gives no usable answer: a person brings the proof (CRPA L114-10). It refuses nobody. */
export class HouseholdDataUnavailableV1 {
  /** Our own stable code. */
  @IsCode() reason: string;
  /** The provider's code, for support. */
  @IsNullable() @IsString() @MaxLength(32) providerCode: string | null;
  @IsIn(NEXT_STEPS) nextStep: (typeof NEXT_STEPS)[number];
  @IsInt() @Min(0) attempts: number;
  /** True when the task goes on: a late answer may still come. */
  @IsBoolean() stillTrying: boolean;
  /** What is missing: `quotient-familial`, or the code of a status. @default quotient-familial */
  @IsOptional() @IsCode() about?: string;
  /** Papers of which the person brings one, the likeliest first. @default none */
  @IsOptional() @IsArray() @IsIn(PROOF_KINDS, { each: true }) proofs?: ProofKind[];
  /** Where several adults were asked about: why for each, in turn; the last one is the reason above. @default one alone was */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => AskedAdult) asked?: AskedAdult[];
}

/** `aid.retrieval.household-data-unavailable.v1` */
export const householdDataUnavailableV1 = defineEvent({
  subject: 'aid.retrieval.household-data-unavailable.v1',
  producer: 'retrieval',
  payload: HouseholdDataUnavailableV1,
  summary: 'Les données du foyer ne peuvent être obtenues : la personne apporte le justificatif.',
  example: {
    reason: 'no-file-at-provider',
    providerCode: '23003',
    nextStep: 'ask-the-person',
    attempts: 1,
    stillTrying: false,
    about: 'quotient-familial',
    proofs: ['attestation-caf' as const, 'avis-imposition' as const],
    asked: [
      { adult: 'applicant' as const, reason: 'not-known-to-providers', providerCode: '10004' },
      { adult: 'other-adult' as const, reason: 'no-file-at-provider', providerCode: '23003' },
    ],
  },
});
