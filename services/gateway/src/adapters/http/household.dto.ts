import { HouseholdGrant, IsCivilDate, IsNullable } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, Min, ValidateNested } from 'class-validator';
import { CaseItem } from './worklist.dto.js';

/** An aid of the household, with its request where that is still known. */
export class HistoryGrant {
  @IsObject() @ValidateNested() @Type(() => HouseholdGrant) grant: HouseholdGrant;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseItem) request: CaseItem | null;
  /** What is still to be paid back; null when the aid is no loan. */
  @IsNullable() @IsInt() @Min(0) outstandingCents: number | null;
}

/** What the household of a request received over twelve months, and what else it asks for. No name. */
export class CaseHousehold {
  @IsCivilDate() since: string;
  /** Granted, reservations aside. */
  @IsInt() @Min(0) grantedCents: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => HistoryGrant) grants: HistoryGrant[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseItem) running: CaseItem[];
  /** Owners that did not answer: what is still to be paid back is not known then. */
  @IsArray() @IsIn(['decision'], { each: true }) degraded: string[];
}
