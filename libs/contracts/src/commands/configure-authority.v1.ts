import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsCode, IsLine, IsNullable, IsText } from '../rules.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';
import { RegieInput } from '../shapes/till.js';
import { BodyInput } from '../shapes/session.js';

/** Acts that a delegation may cover. */
export const DELEGATED_ACTS = ['grant', 'partial-grant', 'refuse', 'adjourn', 'urgent', 'derogate'] as const;

/** A dated act by which a named person may decide. */
export class DelegationInput {
  /** Reference of the deliberation or decree, e.g. `DEL03_2023_0017`. */
  @IsString() @IsNotEmpty() @MaxLength(100) @IsLine() reference: string;
  /** What the person decides as. */
  @IsIn(AUTHORITIES) authority: Authority;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() issuer: string;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() subject: string;
  /** Name and quality as they are printed under the decision. */
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() holderName: string;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() holderQuality: string;
  /** Acts delegated; at Chaville granting only. */
  @IsArray() @ArrayMinSize(1) @IsIn(DELEGATED_ACTS, { each: true }) acts: (typeof DELEGATED_ACTS)[number][];
  /** Aids covered; empty means all. */
  @IsArray() @IsCode({ each: true }) aids: string[];
  @IsNullable() @IsAmountCents() ceilingCents: number | null;
  @IsCivilDate() validFrom: string;
  @IsNullable() @IsCivilDate() validUntil: string | null;
  @IsNullable() @IsCivilDate() revokedOn: string | null;
}

/** A reason a decision may give, in law and fact. */
export class ReasonInput {
  @IsCode() code: string;
  @IsString() @IsNotEmpty() @MaxLength(1000) @IsLine() text: string;
}

/** A « Vu … » of the centre's deliberations, with the days on which it is cited. */
export class VisaInput {
  @IsString() @IsNotEmpty() @MaxLength(500) @IsLine() text: string;
  /** First day; null for always. */
  @IsNullable() @IsCivilDate() from?: string | null;
  /** Last day; null while it holds. */
  @IsNullable() @IsCivilDate() until?: string | null;
}

/** What letters say of the centre. */
export class LetterheadInput {
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() name: string;
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @IsLine({ each: true })
  addressLines: string[];
  /** Place named before the date of a letter. */
  @IsString() @IsNotEmpty() @MaxLength(100) @IsLine() place: string;
  /** Where a gracious appeal is sent, and which administrative court is competent. */
  @IsString() @IsNotEmpty() @MaxLength(500) @IsLine() appealTo: string;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() court: string;
  /** What deliberations are seen under, a dated catalogue: those of the day of a session are printed; the law's own when there is none. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => VisaInput) visas?: VisaInput[];
}

/** A budget envelope. */
export class EnvelopeInput {
  /** Null for all aids together. */
  @IsNullable() @IsCode() aid: string | null;
  @IsInt() @Min(2000) @Max(2200) year: number;
  @IsAmountCents() limitCents: number;
}

/** Who may decide on the site, and how its decisions are worded. Replaces what was there, dated acts excepted: those are only added or revoked. */
export class ConfigureAuthority {
  /** `agent-signs` requires the text of the deliberation; its legal doubt is displayed. */
  @IsIn(['agent-signs', 'agent-proposes']) signatureMode: 'agent-signs' | 'agent-proposes';
  @IsNullable() @IsString() @MaxLength(4000) @IsText() delegationText: string | null;
  /** True once the site's council settled the legality of the agents' signature. */
  @IsBoolean() delegationSettled: boolean;
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => DelegationInput)
  delegations: DelegationInput[];
  @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => ReasonInput) reasons: ReasonInput[];
  @IsObject() @ValidateNested() @Type(() => LetterheadInput) letterhead: LetterheadInput;
  /** Bodies with their seats and members. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => BodyInput)
  bodies?: BodyInput[];
  /** What may be granted in a year. One that is left out stays as it is. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => EnvelopeInput)
  envelopes?: EnvelopeInput[];
  /** The imprest; left out, what was recorded stays. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => RegieInput) regie?: RegieInput;
}

/** `cmd.decision.configure-authority.v1`, by the operator, idempotent. Problems: delegation-text-required, urgent-ceiling-required, delegation-changed, body-unsound, regie-over-ceiling. */
export const configureAuthorityV1 = defineCommand({
  subject: 'cmd.decision.configure-authority.v1',
  owner: 'decision',
  askers: ['operator'],
  purposes: ['import-site'],
  payload: ConfigureAuthority,
  reply: Acknowledgement,
  summary: 'Inscrire les délégations, les motifs et l’en-tête d’un CCAS.',
  example: {
    signatureMode: 'agent-signs' as const,
    delegationText: 'L’aide est accordée par le travailleur social lui-même lorsque le QF est inférieur à 456.',
    delegationSettled: false,
    delegations: [
      {
        reference: 'DEL03_2023_0017',
        authority: 'delegated-agent' as const,
        issuer: 'octroi-development',
        subject: 'chaville:agent',
        holderName: 'Camille Roux',
        holderQuality: 'travailleuse sociale',
        acts: ['grant' as const],
        aids: [],
        ceilingCents: 50_000,
        validFrom: '2023-10-12',
        validUntil: null,
        revokedOn: null,
      },
    ],
    reasons: [{ code: 'hors-commune', text: 'Le foyer ne réside pas dans la commune.' }],
    letterhead: {
      name: 'CCAS de Chaville',
      addressLines: ['1456 avenue Roger-Salengro', '92370 Chaville'],
      place: 'Chaville',
      appealTo: 'Madame la Présidente du CCAS de Chaville',
      court: 'tribunal administratif de Cergy-Pontoise',
    },
  },
  replyExample: { changed: true },
});
