import { KnownPerson, LIKENESSES, MATCHES, IsNullable } from '@octroi/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CaseItem } from './worklist.dto.js';

/** What is searched. In a body: a name has no place in an address, which proxies and browsers keep. */
export class PeopleSearchInput {
  /** Beginnings of names in any order and spelling, a birth date (`31/01/1990`), a reference or its number. */
  @IsString() @IsNotEmpty() @MaxLength(100) text: string;
  @IsNullable() @IsInt() @Min(1) @Max(50) limit?: number;
}

/** A request that was found. */
export class FoundCase {
  @IsIn(MATCHES) matched: (typeof MATCHES)[number];
  @IsObject() @ValidateNested() @Type(() => KnownPerson) applicant: KnownPerson;
  /** Who was found: the applicant, or somebody of the household. */
  @IsObject() @ValidateNested() @Type(() => KnownPerson) person: KnownPerson;
  @IsObject() @ValidateNested() @Type(() => CaseItem) request: CaseItem;
}

/** What a search found: exact names first, then the last filed first. */
export class FoundCases {
  @IsArray() @ValidateNested({ each: true }) @Type(() => FoundCase) items: FoundCase[];
  @IsBoolean() more: boolean;
}

/** A request of somebody who looks like the person that is being typed. */
export class SimilarCase {
  /** `same`: name, first given name and birth date agree; `close`: two of them do. */
  @IsIn(LIKENESSES) likeness: (typeof LIKENESSES)[number];
  @IsIn(['applicant', 'household']) as: 'applicant' | 'household';
  @IsObject() @ValidateNested() @Type(() => KnownPerson) person: KnownPerson;
  /** Neither decided nor withdrawn. */
  @IsBoolean() running: boolean;
  @IsObject() @ValidateNested() @Type(() => CaseItem) request: CaseItem;
}

/** Requests of those who look the same, the same before the close. */
export class SimilarCases {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SimilarCase) items: SimilarCase[];
}
