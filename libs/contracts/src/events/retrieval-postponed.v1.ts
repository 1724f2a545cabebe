import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCode, IsInstant, IsNullable } from '../rules.js';

/** The call will be made later (`retrying`), or waits for something that a person must do (`parked`). */
export class RetrievalPostponedV1 {
  @IsIn(['retrying', 'parked']) state: 'retrying' | 'parked';
  @IsCode() reason: string;
  @IsNullable() @IsString() @MaxLength(32) providerCode: string | null;
  /** Who can lift a parking; null while retrying. */
  @IsNullable() @IsIn(['worker', 'administrator']) waitsFor: 'worker' | 'administrator' | null;
  @IsInt() @Min(0) attempts: number;
  @IsNullable() @IsInstant() nextAttemptAt: string | null;
  /** What is asked for: `quotient-familial`, or the code of a status. @default quotient-familial */
  @IsOptional() @IsCode() about?: string;
}

/** `aid.retrieval.retrieval-postponed.v1` */
export const retrievalPostponedV1 = defineEvent({
  subject: 'aid.retrieval.retrieval-postponed.v1',
  producer: 'retrieval',
  payload: RetrievalPostponedV1,
  summary: 'L’interrogation de l’État est reportée ou attend une personne.',
  example: {
    state: 'retrying',
    reason: 'provider-unavailable',
    providerCode: '35001',
    waitsFor: null,
    attempts: 2,
    nextAttemptAt: '2026-11-23T09:20:00.000Z',
  },
});
