import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsAmountCents, IsCivilDate, IsCode, IsNullable } from '../rules.js';
import { Worksheet } from './worksheet.js';

/** Longest text of a sheet that a person wrote. */
export const SHEET_TEXT_MAX = 20_000;

/** What a member of the household is to the applicant. */
export const SHEET_TIES = ['applicant', 'partner', 'child', 'parent', 'other'] as const;

/** Somebody of a household: tie and band of age, e.g. `25-39`, never an age or a name. */
export class SheetPerson {
  @IsIn(SHEET_TIES) tie: (typeof SHEET_TIES)[number];
  /** Null when the age is not known. */
  @IsNullable() @IsString() @MaxLength(10) band: string | null;
}

/** An aid received before: what, when, how much. */
export class SheetGrant {
  @IsString() @IsNotEmpty() @MaxLength(200) aid: string;
  @IsCivilDate() on: string;
  @IsAmountCents() cents: number;
}

/** What the regulation proposes to the body. */
export class SheetProposal {
  @IsIn(['grant', 'refuse']) kind: 'grant' | 'refuse';
  @IsNullable() @IsAmountCents() amountCents: number | null;
  @IsString() because: string;
}

/** Where a sheet stands: a person has still to look at it, it is shared with the members, or it is kept back. */
export const SHEET_STATUSES = ['draft', 'shared', 'withheld'] as const;

/** One request as the members of a session read it: no name, no employer, no street. */
export class SheetView {
  @IsUUID() requestId: string;
  @IsString() reference: string;
  @IsIn(SHEET_STATUSES) status: (typeof SHEET_STATUSES)[number];
  /** Grows with each change: what sharing must name. */
  @IsInt() @Min(1) version: number;
  @IsCode() aid: string;
  @IsString() aidLabel: string;
  @IsCivilDate() requestedOn: string;
  @IsNullable() @IsAmountCents() requestedAmountCents: number | null;
  @IsBoolean() urgent: boolean;
  @IsArray() @ArrayMaxSize(31) @ValidateNested({ each: true }) @Type(() => SheetPerson) people: SheetPerson[];
  @IsNullable() @IsIn(['home', 'hosted', 'election-de-domicile']) housing:
    'home' | 'hosted' | 'election-de-domicile' | null;
  @IsObject() @ValidateNested() @Type(() => Worksheet) worksheet: Worksheet;
  @IsNullable() @IsInt() quotientFamilial: number | null;
  @IsNullable() @IsInt() resteAVivreCents: number | null;
  /** The last twelve months, newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SheetGrant) received: SheetGrant[];
  @IsNullable() @IsString() purpose: string | null;
  /** The worker's own words, masked. */
  @IsNullable() @IsString() evaluation: string | null;
  /** Places that the machine masked in what people wrote. */
  @IsInt() @Min(0) maskedCount: number;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => SheetProposal) proposal: SheetProposal | null;
}

/** Where a sheet stands, without what it says. */
export class SheetHead {
  @IsUUID() requestId: string;
  @IsIn(SHEET_STATUSES) status: (typeof SHEET_STATUSES)[number];
  @IsInt() @Min(1) version: number;
}

/** Example of a sheet, for the documentation of its contracts. */
export const SHEET_EXAMPLE: SheetView = {
  requestId: '01936f2e-7c1a-7000-8000-000000000009',
  reference: 'CHA-2026-000123',
  status: 'draft',
  version: 1,
  aid: 'aide-alimentaire',
  aidLabel: 'Aide alimentaire',
  requestedOn: '2026-11-23',
  requestedAmountCents: 15_000,
  urgent: false,
  people: [
    { tie: 'applicant', band: '25-39' },
    { tie: 'child', band: '6-10' },
  ],
  housing: 'home',
  worksheet: {
    resources: [{ code: 'salaire', monthlyCents: 120_000 }],
    charges: [{ code: 'loyer', monthlyCents: 70_000 }],
  },
  quotientFamilial: 300,
  resteAVivreCents: 25_000,
  received: [{ aid: 'aide-alimentaire', on: '2026-09-02', cents: 12_000 }],
  purpose: 'Courses du mois',
  evaluation: '[nom] élève seule son enfant.',
  maskedCount: 1,
  proposal: { kind: 'grant', amountCents: 15_000, because: 'Conditions du règlement remplies' },
};
