import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { Address, IdentityPivot } from '../shapes/aid-request-submission.js';
import { Representative } from '../shapes/circumstances.js';

/** Why an identity is asked for; written into the owner's access log. */
export const IDENTITY_PURPOSES = ['call-api-particulier', 'call-dgfip', 'print-letter'] as const;

/** Request of {@link identityV1}. */
export class IdentityQuestion {
  @IsArray() @IsUUID(undefined, { each: true }) requestIds: string[];
  @IsIn(IDENTITY_PURPOSES) purpose: (typeof IDENTITY_PURPOSES)[number];
}

/** Identity and address behind one request. */
export class RequestIdentity {
  @IsUUID() requestId: string;
  @IsObject() @ValidateNested() @Type(() => IdentityPivot) applicant: IdentityPivot;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Address) address: Address | null;
  @IsNullable() @IsCivilDate() noticeGivenOn: string | null;
  /** Partners with an identity of their own who were told too: the household's file may be in their name. Only for `call-api-particulier`. */
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => IdentityPivot)
  otherAdults?: IdentityPivot[];
  /** Age of the youngest child of the household today, null without one: some data exist for young children only. Only for `call-api-particulier`. */
  @IsNullable() @IsInt() @Min(0) @Max(150) youngestChildAge?: number | null;
  /** Who receives the letters of the person that day. Only for `print-letter`, and left out when the person does. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Representative) lettersTo?: Representative;
  /** Only for `print-letter`, and left out of others: the file is protected, so that a paper about several people does not name this one. */
  @IsOptional() @IsBoolean() isProtected?: boolean;
}

/** Reply of {@link identityV1}; unknown ids are left out. */
export class IdentityReply {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RequestIdentity) identities: RequestIdentity[];
}

/** `ask.intake.identity.v1`: by retrieval and decision; each answer leaves an access-log row for each request. Problem: role-not-allowed. */
export const identityV1 = defineQuestion({
  subject: 'ask.intake.identity.v1',
  owner: 'intake',
  askers: ['retrieval', 'decision'],
  purposes: IDENTITY_PURPOSES,
  payload: IdentityQuestion,
  reply: IdentityReply,
  summary: 'L’identité derrière des demandes, pour un motif dit et journalisé.',
  example: { requestIds: ['01936f2e-7c1a-7000-8000-000000000009'], purpose: 'call-api-particulier' as const },
  replyExample: {
    identities: [
      {
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        applicant: {
          birthName: 'MARTIN',
          givenNames: ['JEANNE'],
          birthDate: '1990-01-31',
          sex: 'F' as const,
          birthPlace: { countryCode: '99100', communeCode: '92022' },
        },
        address: { kind: 'home' as const, line: '1 rue de la Mairie', postalCode: '92370', communeCode: '92022' },
        noticeGivenOn: '2026-11-23',
      },
    ],
  },
});
