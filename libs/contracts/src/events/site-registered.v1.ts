import { ArrayMinSize, IsArray, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCommuneCode } from '../rules.js';

/** A CCAS exists on this installation, or its description changed. */
export class SiteRegisteredV1 {
  @IsString() @IsNotEmpty() @MaxLength(200) name: string;
  @Matches(/^\d{14}$/) siret: string;
  @IsArray() @ArrayMinSize(1) @IsCommuneCode({ each: true }) communeCodes: string[];
  /** First part of a request's reference, e.g. `CHA`. */
  @Matches(/^[A-Z]{2,5}$/) referencePrefix: string;
}

/** `aid.gateway.site-registered.v1` */
export const siteRegisteredV1 = defineEvent({
  subject: 'aid.gateway.site-registered.v1',
  producer: 'gateway',
  payload: SiteRegisteredV1,
  summary: 'Un CCAS est inscrit sur l’installation, ou sa fiche a changé.',
  example: { name: 'CCAS de Chaville', siret: '26920022500010', communeCodes: ['92022'], referencePrefix: 'CHA' },
});
