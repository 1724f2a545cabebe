import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { IsAmountCents, IsCode } from '../rules.js';

/** One resource or charge of the household, in cents a month. */
export class WorksheetLine {
  /** Code of the line, e.g. `salaire`, `loyer`. */
  @IsCode() code: string;
  @IsAmountCents() monthlyCents: number;
}

/** Fiche budget: what comes in and what goes out each month. */
export class Worksheet {
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => WorksheetLine) resources: WorksheetLine[] =
    [];
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => WorksheetLine) charges: WorksheetLine[] =
    [];
}
