import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsObject, IsString, ValidateNested } from 'class-validator';
import { DELEGATED_ACTS, LetterheadInput, ReasonInput } from '../commands/configure-authority.v1.js';
import { defineQuestion } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsCode, IsNullable } from '../rules.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';
import { BodyInput } from '../shapes/session.js';

/** Request of {@link authorityV1}: nothing to say. */
export class AuthorityQuestion {}

/** A dated act by which a named person may decide, without the account they sign in with. */
export class DelegationView {
  @IsString() reference: string;
  @IsIn(AUTHORITIES) authority: Authority;
  @IsString() holderName: string;
  @IsString() holderQuality: string;
  @IsArray() @IsIn(DELEGATED_ACTS, { each: true }) acts: (typeof DELEGATED_ACTS)[number][];
  /** Empty for all. */
  @IsArray() @IsCode({ each: true }) aids: string[];
  @IsNullable() @IsAmountCents() ceilingCents: number | null;
  @IsCivilDate() validFrom: string;
  @IsNullable() @IsCivilDate() validUntil: string | null;
  @IsNullable() @IsCivilDate() revokedOn: string | null;
}

/** Reply of {@link authorityV1}: the version in force. */
export class AuthorityView {
  @IsIn(['agent-signs', 'agent-proposes']) signatureMode: 'agent-signs' | 'agent-proposes';
  @IsNullable() @IsString() delegationText: string | null;
  /** False while the legality of the agents' signature is not settled by the council. */
  @IsBoolean() delegationSettled: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ReasonInput) reasons: ReasonInput[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => DelegationView) delegations: DelegationView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => BodyInput) bodies: BodyInput[];
  @IsObject() @ValidateNested() @Type(() => LetterheadInput) letterhead: LetterheadInput;
}

/** `ask.decision.authority.v1`. Problem: authority-not-configured. */
export const authorityV1 = defineQuestion({
  subject: 'ask.decision.authority.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-authority', 'read-statistics'],
  payload: AuthorityQuestion,
  reply: AuthorityView,
  summary: 'Qui peut décider dans un CCAS, et avec quels motifs.',
  example: {},
  replyExample: {
    signatureMode: 'agent-proposes' as const,
    delegationText: null,
    delegationSettled: true,
    reasons: [{ code: 'hors-commune', text: 'Le foyer ne réside pas dans la commune.' }],
    delegations: [
      {
        ...{ reference: 'DEL01_2020_0004', authority: 'vice-president' as const },
        ...{ holderName: 'Alix Mercier', holderQuality: 'vice-présidente du CCAS', acts: ['grant' as const], aids: [] },
        ...{ ceilingCents: 100_000, validFrom: '2020-07-10', validUntil: null, revokedOn: null },
      },
    ],
    bodies: [],
    letterhead: {
      name: 'CCAS de Chaville',
      addressLines: ['1456 avenue Roger-Salengro', '92370 Chaville'],
      place: 'Chaville',
      appealTo: 'Madame la Présidente du CCAS de Chaville',
      court: 'tribunal administratif de Cergy-Pontoise',
    },
  },
});
