import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsNullable } from '../rules.js';
import { SHEET_TEXT_MAX, SheetPerson } from '../shapes/sheet.js';
import { Worksheet } from '../shapes/worksheet.js';

/** A text that a person has edited, to be looked at again. */
export class EditedText {
  @IsUUID() requestId: string;
  @IsString() @IsNotEmpty() @MaxLength(SHEET_TEXT_MAX) text: string;
}

/** Request of {@link sheetHouseholdV1}. */
export class SheetHouseholdQuestion {
  @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) requestIds: string[];
  /** Of these, say only whether they name the household. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => EditedText)
  edited?: EditedText[];
}

/** A household as a sheet says it, texts masked by their owner: names do not leave it. */
export class SheetHousehold {
  @IsUUID() requestId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SheetPerson) people: SheetPerson[];
  @IsNullable() @IsIn(['home', 'hosted', 'election-de-domicile']) housing:
    'home' | 'hosted' | 'election-de-domicile' | null;
  @IsObject() @ValidateNested() @Type(() => Worksheet) worksheet: Worksheet;
  @IsNullable() @IsString() purpose: string | null;
  @IsNullable() @IsString() evaluation: string | null;
  @IsInt() @Min(0) maskedCount: number;
}

/** Reply of {@link sheetHouseholdV1}; unknown ids are left out. */
export class SheetHouseholds {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SheetHousehold) households: SheetHousehold[];
  /** Requests whose edited text still names their household. */
  @IsArray() @IsUUID(undefined, { each: true }) named: string[];
}

/** `ask.intake.sheet-household.v1`: by decision, for the sheets of a session; leaves an access-log row for each request. Problem: role-not-allowed. */
export const sheetHouseholdV1 = defineQuestion({
  subject: 'ask.intake.sheet-household.v1',
  owner: 'intake',
  askers: ['decision'],
  purposes: ['prepare-sheets'],
  payload: SheetHouseholdQuestion,
  reply: SheetHouseholds,
  summary: 'Le foyer tel qu’une fiche de séance le dit, sans rien qui le désigne.',
  example: { requestIds: ['01936f2e-7c1a-7000-8000-000000000009'] },
  replyExample: {
    households: [
      {
        ...{ requestId: '01936f2e-7c1a-7000-8000-000000000009', housing: 'home' as const, maskedCount: 1 },
        people: [
          { tie: 'applicant' as const, band: '25-39' },
          { tie: 'child' as const, band: '6-10' },
        ],
        worksheet: { resources: [{ code: 'salaire', monthlyCents: 120_000 }], charges: [] },
        ...{ purpose: 'Courses du mois', evaluation: '[nom] élève seule son enfant.' },
      },
    ],
    named: [],
  },
});
