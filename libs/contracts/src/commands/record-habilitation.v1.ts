import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsLine, IsNullable } from '../rules.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { HEALTH_SOURCES } from '../shapes/data-source.js';

/** A source that tells of somebody's health, with the reason why the centre needs it: nothing is asked of it without. */
export class AllowedHealthSource {
  @IsIn(HEALTH_SOURCES) source: (typeof HEALTH_SOURCES)[number];
  @IsString() @IsNotEmpty() @MaxLength(500) @IsLine() reason: string;
}

/** A site's right to call API Particulier: the deliberation it rests on, scopes, providers, validity. The token never travels here. */
export class RecordHabilitation {
  /** Number of the DataPass habilitation. */
  @IsString() @IsNotEmpty() @MaxLength(50) @IsLine() number: string;
  /** SIRET of the CCAS, sent as `recipient`. */
  @Matches(/^\d{14}$/) recipientSiret: string;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() deliberation: string;
  @IsCivilDate() deliberatedOn: string;
  @IsArray()
  @ArrayMinSize(1)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @IsLine({ each: true })
  scopes: string[];
  /** Providers that the legal basis names: « quotient CAF » authorises CNAF, not MSA. */
  @IsArray() @ArrayMinSize(1) @IsIn(['CNAF', 'MSA'], { each: true }) providers: ('CNAF' | 'MSA')[];
  @IsCivilDate() validFrom: string;
  @IsNullable() @IsCivilDate() validUntil: string | null;
  /** @default none */
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AllowedHealthSource)
  healthSources?: AllowedHealthSource[];
}

/** `cmd.retrieval.record-habilitation.v1`, by the operator, idempotent. Problem: invalid-body (an end before the start, or more than ten years after it). */
export const recordHabilitationV1 = defineCommand({
  subject: 'cmd.retrieval.record-habilitation.v1',
  owner: 'retrieval',
  askers: ['operator'],
  purposes: ['import-site'],
  payload: RecordHabilitation,
  reply: Acknowledgement,
  summary: 'Inscrire l’habilitation DataPass d’un CCAS.',
  example: {
    number: 'DEMO-0001',
    recipientSiret: '26920022500010',
    deliberation: 'DEL03_2023_0017',
    deliberatedOn: '2023-10-12',
    scopes: ['cnaf_quotient_familial'],
    providers: ['CNAF' as const],
    validFrom: '2023-11-01',
    validUntil: null,
  },
  replyExample: { changed: true },
});
