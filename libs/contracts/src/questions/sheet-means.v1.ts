import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsUUID, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsNullable } from '../rules.js';
import { SheetGrant } from '../shapes/sheet.js';

/** Request of {@link sheetMeansV1}. */
export class SheetMeansQuestion {
  @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) requestIds: string[];
}

/** What a household has to live on, and what it received over twelve months. */
export class SheetMeans {
  @IsUUID() requestId: string;
  @IsNullable() @IsInt() quotientFamilial: number | null;
  @IsNullable() @IsInt() resteAVivreCents: number | null;
  /** Codes of aids; newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SheetGrant) received: SheetGrant[];
}

/** Reply of {@link sheetMeansV1}. */
export class SheetMeansList {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SheetMeans) items: SheetMeans[];
}

/** `ask.eligibility.sheet-means.v1`: by decision, for the sheets of a session; leaves an access-log row for each request. Problem: role-not-allowed. */
export const sheetMeansV1 = defineQuestion({
  subject: 'ask.eligibility.sheet-means.v1',
  owner: 'eligibility',
  askers: ['decision'],
  purposes: ['prepare-sheets'],
  payload: SheetMeansQuestion,
  reply: SheetMeansList,
  summary: 'Quotient familial, reste à vivre et aides reçues, pour les fiches d’une séance.',
  example: { requestIds: ['01936f2e-7c1a-7000-8000-000000000009'] },
  replyExample: {
    items: [
      {
        ...{
          requestId: '01936f2e-7c1a-7000-8000-000000000009',
          quotientFamilial: 300,
          resteAVivreCents: 25_000,
        },
        received: [{ aid: 'aide-alimentaire', on: '2026-09-02', cents: 12_000 }],
      },
    ],
  },
});
