import { Type } from 'class-transformer';
import { IsArray, IsIn, IsNotEmpty, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { DATA_SOURCES, type DataSource } from '@octroi/kernel';
import { IsAmountCents, IsCivilDate, IsCode, IsNullable, IsSha256 } from '../rules.js';
import { AskedFact } from '../shapes/asked-fact.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';

/** Request of {@link aidsV1}. */
export class AidsQuestion {
  /** Date of the request that would be filed; null for today. */
  @IsNullable() @IsCivilDate() on: string | null;
}

/** What an urgent request of an aid becomes. */
export class OfferedUrgency {
  @IsIn(AUTHORITIES) authority: Authority;
  @IsAmountCents() ceilingCents: number;
}

/** Forms of an aid. */
export const AID_FORMS = ['grant', 'loan', 'voucher', 'in-kind', 'tariff'] as const;

/** An aid that may be asked for, and what the regulation wants to know for it. */
export class OfferedAid {
  @IsCode() code: string;
  @IsString() @IsNotEmpty() @MaxLength(200) label: string;
  /** Version of the regulation that the date selects. */
  @IsCivilDate() regulation: string;
  @IsSha256() regulationHash: string;
  @IsIn(AID_FORMS) form: (typeof AID_FORMS)[number];
  /** Never passed, whatever the rules say; null when the rules alone bound it. */
  @IsNullable() @IsAmountCents() maximumCents: number | null;
  /** `maximum`: who decides grants what they find right, up to the amount that the rules give. */
  @IsIn(['proposed', 'maximum']) amountIs: 'proposed' | 'maximum';
  /** What is fetched from the State: it need not be asked. */
  @IsArray() @IsIn(DATA_SOURCES, { each: true }) sources: DataSource[];
  /** What the rules rest on, the person who is there first. Nothing of it blocks a filing. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AskedFact) facts: AskedFact[];
  /** Papers to bring. */
  @IsArray() @IsString({ each: true }) documents: string[];
  @IsArray() @IsString({ each: true }) payment: string[];
  @IsNullable() @IsString() @MaxLength(2_000) frequency: string | null;
  @IsNullable() @IsString() @MaxLength(2_000) duration: string | null;
  @IsNullable() @IsString() @MaxLength(2_000) advisory: string | null;
  /** Null when the regulation has no urgent path for it. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => OfferedUrgency) urgency: OfferedUrgency | null;
}

/** Reply of {@link aidsV1}, in the order of the regulation. */
export class OfferedAids {
  @IsArray() @ValidateNested({ each: true }) @Type(() => OfferedAid) items: OfferedAid[];
}

/** `ask.eligibility.aids.v1`: the aids of the regulation in force on a date, for a form that asks only what is needed. */
export const aidsV1 = defineQuestion({
  subject: 'ask.eligibility.aids.v1',
  owner: 'eligibility',
  askers: ['gateway'],
  purposes: ['read-aids'],
  payload: AidsQuestion,
  reply: OfferedAids,
  summary: 'Les aides qui peuvent être demandées, et ce qu’il faut en savoir.',
  example: { on: null },
  replyExample: {
    items: [
      {
        ...{ code: 'aide-alimentaire', label: 'Aide alimentaire', regulation: '2023-10-12' },
        ...{ regulationHash: 'a'.repeat(64), form: 'grant', maximumCents: 30_000, amountIs: 'proposed' },
        ...{ sources: ['quotient-familial'], documents: [], payment: [], urgency: null },
        ...{ frequency: null, duration: null, advisory: null },
        facts: [
          {
            ...{ code: 'worksheet', from: 'request', kind: 'group', unit: null, field: '/worksheet' },
            label: 'Quelles sont les ressources et les charges du foyer (fiche budget) ?',
          },
        ],
      },
    ],
  },
});
