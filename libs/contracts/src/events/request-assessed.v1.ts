import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsCode, IsNullable, IsSha256 } from '../rules.js';
import { AskedFact } from '../shapes/asked-fact.js';
import { AssessedCondition } from '../shapes/assessment.js';
import { ASSESSMENT_OUTCOMES, type AssessmentOutcome } from '../shapes/authority.js';

/** The regulation was applied to a request. A proposal: nothing is refused by the machine. */
export class RequestAssessedV1 {
  /** Version of the regulation. */
  @IsCivilDate() regulation: string;
  @IsSha256() regulationHash: string;
  @IsIn(ASSESSMENT_OUTCOMES) outcome: AssessmentOutcome;
  /** Reste à vivre as the regulation defines it, in cents; may be negative; null when it could not be computed. */
  @IsNullable() @IsInt() resteAVivreCents: number | null;
  @IsNullable() @IsAmountCents() proposedAmountCents: number | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AssessedCondition) conditions: AssessedCondition[];
  /** Codes of the facts that are missing: the questions to ask. */
  @IsArray() @IsCode({ each: true }) missing: string[];
  /** The same in words, the one that decides fastest first. Events of before 24 November 2026 have none. */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => AskedFact) missingFacts?: AskedFact[];
}

/** `aid.eligibility.request-assessed.v1` */
export const requestAssessedV1 = defineEvent({
  subject: 'aid.eligibility.request-assessed.v1',
  producer: 'eligibility',
  payload: RequestAssessedV1,
  summary: 'Le règlement est appliqué à la demande, règle par règle.',
  example: {
    regulation: '2023-10-12',
    regulationHash: 'a'.repeat(64),
    outcome: 'eligible',
    resteAVivreCents: 25_000,
    proposedAmountCents: 15_000,
    conditions: [{ code: 'residence', outcome: 'met', explanation: 'Le foyer réside dans la commune.' }],
    missing: [],
    missingFacts: [],
  },
});
