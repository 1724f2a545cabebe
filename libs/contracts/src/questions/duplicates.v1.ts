import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsLine, IsNotBlank, IsNullable, IsPartialDate } from '../rules.js';
import { KnownPerson } from './search.v1.js';

/** Request of {@link duplicatesV1}: what was typed of a person so far. */
export class DuplicatesQuestion {
  @IsString() @IsNotEmpty() @MaxLength(100) @IsNotBlank() @IsLine() birthName: string;
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @IsLine({ each: true })
  givenNames: string[];
  @IsNullable() @IsPartialDate() birthDate: string | null;
}

/** `same`: name, first given name and birth date agree. `close`: two of them do. */
export const LIKENESSES = ['same', 'close'] as const;

/** A request whose household has somebody who looks the same. */
export class SimilarRequest {
  @IsUUID() requestId: string;
  @IsIn(LIKENESSES) likeness: (typeof LIKENESSES)[number];
  @IsIn(['applicant', 'household']) as: 'applicant' | 'household';
  @IsObject() @ValidateNested() @Type(() => KnownPerson) person: KnownPerson;
}

/** Reply of {@link duplicatesV1}: the same before the close, then the last filed first. */
export class SimilarRequests {
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => SimilarRequest) items: SimilarRequest[];
}

/** `ask.intake.duplicates.v1`: each request shown leaves an access-log row. Problem: role-not-allowed. */
export const duplicatesV1 = defineQuestion({
  subject: 'ask.intake.duplicates.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['find-duplicates'],
  payload: DuplicatesQuestion,
  reply: SimilarRequests,
  summary: 'Les demandes d’une personne qui ressemble à celle que l’on saisit.',
  example: { birthName: 'Martin', givenNames: ['Jeanne'], birthDate: '1990-01-31' },
  replyExample: {
    items: [
      {
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        likeness: 'same' as const,
        as: 'applicant' as const,
        person: { birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'], birthDate: '1990-01-31' },
      },
    ],
  },
});
