import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsLine, IsNullable, IsPartialDate } from '../rules.js';

/** Request of {@link searchV1}. */
export class SearchQuestion {
  /** Beginnings of names in any order and spelling, a birth date (`31/01/1990`), a reference or its number. */
  @IsString() @IsNotEmpty() @MaxLength(100) @IsLine() text: string;
  @IsInt() @Min(1) @Max(50) limit: number;
}

/** Somebody of a household, as far as it is known. */
export class KnownPerson {
  @IsNullable() @IsString() birthName: string | null;
  @IsNullable() @IsString() usageName: string | null;
  @IsArray() @IsString({ each: true }) givenNames: string[];
  @IsNullable() @IsPartialDate() birthDate: string | null;
}

/** What of a request was found. */
export const MATCHES = ['reference', 'applicant', 'household'] as const;

/** A request found by its reference or by somebody of its household. */
export class FoundRequest {
  @IsUUID() requestId: string;
  @IsIn(MATCHES) matched: (typeof MATCHES)[number];
  @IsObject() @ValidateNested() @Type(() => KnownPerson) applicant: KnownPerson;
  /** Who was found: the applicant too, unless it is somebody else of the household. */
  @IsObject() @ValidateNested() @Type(() => KnownPerson) person: KnownPerson;
}

/** Reply of {@link searchV1}: exact names before longer ones, then the last filed first. */
export class FoundRequests {
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => FoundRequest) items: FoundRequest[];
  /** True when more would match. */
  @IsBoolean() more: boolean;
}

/** `ask.intake.search.v1`: each request shown leaves an access-log row. Problem: role-not-allowed. */
export const searchV1 = defineQuestion({
  subject: 'ask.intake.search.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['search-people'],
  payload: SearchQuestion,
  reply: FoundRequests,
  summary: 'Les demandes d’une personne, par son nom, sa date de naissance ou une référence.',
  example: { text: 'marti jea', limit: 10 },
  replyExample: {
    items: [
      {
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        matched: 'applicant' as const,
        applicant: { birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'], birthDate: '1990-01-31' },
        person: { birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'], birthDate: '1990-01-31' },
      },
    ],
    more: false,
  },
});
