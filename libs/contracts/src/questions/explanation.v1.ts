import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsCivilDate, IsCode, IsFindingValue, IsInstant, IsNullable, IsSha256 } from '../rules.js';
import { RequestReference } from '../shapes/request-reference.js';

/** A fact or a rule as it was applied. */
export class AppliedValue {
  @IsString() @MaxLength(500) name: string;
  /** In French, with its unit; `…` when it is not known. */
  @IsString() @MaxLength(500) value: string;
  /** Of a fact, where it comes from; of a rule, how it is worked out. */
  @IsString() @MaxLength(4_000) source: string;
}

/** What a person found, with why; the last one of a question counts, and null takes it back. */
export class RecordedFinding {
  @IsCode() code: string;
  @IsString() @MaxLength(1_000) question: string;
  @IsFindingValue() value: boolean | number | null;
  @IsNullable() @IsString() @MaxLength(2_000) note: string | null;
  /** Opaque id of the person. */
  @IsString() recordedBy: string;
  @IsInstant() recordedAt: string;
}

/** How the last assessment of a request came about, worked out anew from what was kept of it. */
export class AssessmentExplanation {
  @IsUUID() requestId: string;
  @IsCivilDate() regulation: string;
  @IsSha256() regulationHash: string;
  /** True when the version and the facts that were kept give, today, the result that was told. */
  @IsBoolean() replayed: boolean;
  /** The whole as a French text that a citizen can read. */
  @IsString() @MaxLength(100_000) text: string;
  /** How much of the decision the machine makes. */
  @IsString() @MaxLength(500) degree: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AppliedValue) facts: AppliedValue[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AppliedValue) rules: AppliedValue[];
  /** What is still to be known, the question that decides fastest first. */
  @IsArray() @IsString({ each: true }) questions: string[];
  /** Oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => RecordedFinding) findings: RecordedFinding[];
}

/** `ask.eligibility.explanation.v1`: explains and replays the last assessment; leaves an access-log row. Problem: not-found. */
export const explanationV1 = defineQuestion({
  subject: 'ask.eligibility.explanation.v1',
  owner: 'eligibility',
  askers: ['gateway'],
  purposes: ['read-explanation'],
  payload: RequestReference,
  reply: AssessmentExplanation,
  summary: 'Pourquoi ce résultat, règle par règle.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009' },
  replyExample: {
    ...{ requestId: '01936f2e-7c1a-7000-8000-000000000009', regulation: '2023-10-12', regulationHash: 'a'.repeat(64) },
    ...{ replayed: true, text: 'Les conditions sont remplies.', degree: 'Ce calcul prépare la décision.' },
    facts: [{ name: 'foyer . personnes', value: '2', source: 'Le demandeur et les membres déclarés du foyer.' }],
    rules: [{ name: 'quotient sous le seuil', value: 'oui', source: 'Règle : quotient familial . valeur < 456.' }],
    questions: [],
    findings: [
      {
        ...{ code: 'constat-projet', question: 'Un projet est-il convenu ?', value: true, note: null },
        ...{ recordedBy: 'octroi-development|chaville:agent', recordedAt: '2026-11-23T09:15:02.120Z' },
      },
    ],
  },
});
