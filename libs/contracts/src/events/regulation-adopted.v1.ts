import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCivilDate, IsCode, IsNullable, IsSha256 } from '../rules.js';
import { DATA_SOURCES, type DataSource } from '@octroi/kernel';

/** What a regulation says of one aid, as far as other services need it. */
export class AdoptedAid {
  @IsCode() code: string;
  @IsString() @IsNotEmpty() @MaxLength(200) label: string;
  /** What has to be fetched for this aid. */
  @IsArray() @IsIn(DATA_SOURCES, { each: true }) sources: DataSource[];
  /** Month of the quotient familial that the regulation names: that of the request, or the one before. */
  @IsIn(['request', 'previous']) quotientFamilialMonth: 'request' | 'previous';
}

/** A version of a site's regulation was adopted by a deliberation. */
export class RegulationAdoptedV1 {
  /** Date of adoption, the version's name. */
  @IsCivilDate() version: string;
  @IsSha256() hash: string;
  @IsCivilDate() validFrom: string;
  @IsNullable() @IsCivilDate() validUntil: string | null;
  /** True when the regulation limits what a household receives: grants are then reserved on the ledger before they are decided. */
  @IsOptional() @IsBoolean() capped?: boolean;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => AdoptedAid) aids: AdoptedAid[];
}

/** `aid.eligibility.regulation-adopted.v1` */
export const regulationAdoptedV1 = defineEvent({
  subject: 'aid.eligibility.regulation-adopted.v1',
  producer: 'eligibility',
  payload: RegulationAdoptedV1,
  summary: 'Une version du règlement des aides facultatives est adoptée.',
  example: {
    version: '2023-10-12',
    hash: 'a'.repeat(64),
    validFrom: '2023-10-12',
    validUntil: null,
    aids: [
      {
        code: 'aide-alimentaire',
        label: 'Aide alimentaire',
        sources: ['quotient-familial'],
        quotientFamilialMonth: 'request',
      },
    ],
  },
});
