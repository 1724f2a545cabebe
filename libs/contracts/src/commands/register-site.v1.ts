import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SITE_ROLES } from '@octroi/kernel';
import { defineCommand } from '../contract.js';
import { IsCommuneCode, IsLine } from '../rules.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';

/** A person or machine allowed on the site, named by issuer and subject (never by e-mail). */
export class SiteUser {
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() issuer: string;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() subject: string;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() displayName: string;
  @IsArray() @ArrayMinSize(1) @IsIn(SITE_ROLES, { each: true }) roles: (typeof SITE_ROLES)[number][];
}

/** A site's own description. The list of users replaces the one before. */
export class RegisterSite {
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() name: string;
  @Matches(/^\d{14}$/) siret: string;
  @IsArray() @ArrayMinSize(1) @IsCommuneCode({ each: true }) communeCodes: string[];
  @Matches(/^[A-Z]{2,5}$/) referencePrefix: string;
  @IsArray() @ArrayMaxSize(1000) @ValidateNested({ each: true }) @Type(() => SiteUser) users: SiteUser[];
}

/** `cmd.gateway.register-site.v1`, by the operator, idempotent. */
export const registerSiteV1 = defineCommand({
  subject: 'cmd.gateway.register-site.v1',
  owner: 'gateway',
  askers: ['operator'],
  purposes: ['import-site'],
  payload: RegisterSite,
  reply: Acknowledgement,
  summary: 'Inscrire un CCAS et ses agents, ou mettre sa fiche à jour.',
  example: {
    name: 'CCAS de Chaville',
    siret: '26920022500010',
    communeCodes: ['92022'],
    referencePrefix: 'CHA',
    users: [
      {
        issuer: 'octroi-development',
        subject: 'chaville:agent',
        displayName: 'Camille Roux',
        roles: ['agent' as const],
      },
    ],
  },
  replyExample: { changed: true },
});
