import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCode, IsFindingValue } from '../rules.js';

/** A person judged a point that the regulation leaves to them. Their note stays with the eligibility service. */
export class FindingRecordedV1 {
  /** Code of the question. */
  @IsCode() code: string;
  /** The question as the regulation asks it. */
  @IsString() @IsNotEmpty() @MaxLength(1_000) question: string;
  /** Null when the person takes back what they had found. */
  @IsFindingValue() value: boolean | number | null;
}

/** `aid.eligibility.finding-recorded.v1`; its actor is who found it. */
export const findingRecordedV1 = defineEvent({
  subject: 'aid.eligibility.finding-recorded.v1',
  producer: 'eligibility',
  payload: FindingRecordedV1,
  summary: 'Une personne constate un point que le règlement lui laisse.',
  example: { code: 'constat-projet', question: 'Le permis est-il nécessaire à un emploi ?', value: true },
});
