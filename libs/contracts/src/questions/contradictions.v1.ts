import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsObject, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsCode, IsInstant, IsNullable } from '../rules.js';
import { Contradiction } from '../shapes/contradiction.js';

/** The last line of a page. */
export class ContradictionPosition {
  @IsInstant() answeredAt: string;
  @IsUUID() requestId: string;
  @IsCode() about: string;
}

/** Request of {@link contradictionsV1}. */
export class ContradictionsQuestion {
  /** Those of one request, with what became of them; null for those of the centre that wait for a person. */
  @IsNullable() @IsUUID() requestId: string | null;
  /** Lines after this one; null for the first page. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => ContradictionPosition) after: ContradictionPosition | null;
  @IsInt() @Min(1) @Max(200) limit: number;
}

/** A contradiction of one request. */
export class ContradictionLine extends Contradiction {
  @IsUUID() requestId: string;
}

/** Reply of {@link contradictionsV1}, the oldest first. */
export class ContradictionLines {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ContradictionLine) items: ContradictionLine[];
  @IsBoolean() more: boolean;
}

/** `ask.retrieval.contradictions.v1` */
export const contradictionsV1 = defineQuestion({
  subject: 'ask.retrieval.contradictions.v1',
  owner: 'retrieval',
  askers: ['gateway'],
  purposes: ['list-requests', 'read-case'],
  payload: ContradictionsQuestion,
  reply: ContradictionLines,
  summary: 'Les réponses de l’État qui contredisent un justificatif, et ce qu’une personne a choisi.',
  example: { requestId: null, after: null, limit: 50 },
  replyExample: {
    items: [
      {
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        about: 'quotient-familial',
        answeredAt: '2026-11-24T08:00:00.000Z',
        certified: {
          quotientFamilial: {
            ...{ value: 520, year: 2026, month: 11, provider: 'CNAF' as const },
            ...{ calculationYear: 2026, calculationMonth: 11 },
          },
        },
        paper: {
          quotientFamilial: {
            ...{ value: 410, year: 2026, month: 11, provider: 'CNAF' as const },
            ...{ calculationYear: null, calculationMonth: null },
          },
        },
        proofKind: 'attestation-caf',
        ...{ end: null, reason: null, endedBy: null, endedAt: null },
      },
    ],
    more: false,
  },
});
