import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, IsString, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsCivilDate, IsInstant, IsNullable } from '../rules.js';

/** Request of {@link siteAccessV1}: nothing to say. */
export class SiteAccessQuestion {}

/** How near the end of a token is. */
export const TOKEN_LEVELS = ['past', 'within-7-days', 'within-30-days', 'within-90-days'] as const;

/** A right to call API Particulier. */
export class HabilitationView {
  @IsString() number: string;
  @IsString() deliberation: string;
  @IsCivilDate() deliberatedOn: string;
  @IsArray() @IsString({ each: true }) scopes: string[];
  @IsArray() @IsString({ each: true }) providers: string[];
  @IsCivilDate() validFrom: string;
  @IsNullable() @IsCivilDate() validUntil: string | null;
  /** 0 on the last day, below when past; null when it does not end. */
  @IsNullable() @IsInt() daysLeft: number | null;
  @IsIn(['to-come', 'in-force', 'ended']) standing: 'to-come' | 'in-force' | 'ended';
}

/** Why API Particulier refuses a centre: a code. */
export class AccessRefusalView {
  @IsString() reason: string;
}

/** The token that calls leave with; never the token. */
export class SiteTokenView {
  /** Null when it does not tell. */
  @IsNullable() @IsInstant() expiresAt: string | null;
  /** Null while there is time. */
  @IsNullable() @IsIn(TOKEN_LEVELS) level: (typeof TOKEN_LEVELS)[number] | null;
}

/** Reply of {@link siteAccessV1}. */
export class SiteAccessView {
  /** The latest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => HabilitationView) habilitations: HabilitationView[];
  @IsNullable() @IsObject() @ValidateNested() @Type(() => AccessRefusalView) refusal: AccessRefusalView | null;
  /** Null when none is installed. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => SiteTokenView) token: SiteTokenView | null;
}

/** `ask.retrieval.site-access.v1`, by whoever runs the centre. Problem: role-not-allowed. */
export const siteAccessV1 = defineQuestion({
  subject: 'ask.retrieval.site-access.v1',
  owner: 'retrieval',
  askers: ['gateway'],
  purposes: ['read-site-access'],
  payload: SiteAccessQuestion,
  reply: SiteAccessView,
  summary: 'Sous quel droit un CCAS interroge API Particulier, et jusqu’à quand.',
  example: {},
  replyExample: {
    habilitations: [
      {
        ...{ number: 'DEMO-0001', deliberation: 'DEL03_2023_0017', deliberatedOn: '2023-10-12' },
        ...{ scopes: ['cnaf_quotient_familial'], providers: ['CNAF'] },
        ...{ validFrom: '2023-11-01', validUntil: '2027-10-31', daysLeft: 337, standing: 'in-force' as const },
      },
    ],
    refusal: null,
    token: { expiresAt: '2027-01-15T00:00:00.000Z', level: 'within-90-days' as const },
  },
});
