import { DUE_KINDS, DueLine, IsCivilDate, IsNullable, type DueKind } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CaseItem } from './worklist.dto.js';

/** Query of what falls due. */
export class DueQuery {
  @IsNullable() @IsIn(DUE_KINDS) kind?: DueKind;
  /** What falls due later is left out. */
  @IsNullable() @IsCivilDate() until?: string;
  /** Names are given unless this says no. Each leaves a row in the access log. */
  @IsNullable() @IsIn(['true', 'false']) names?: 'true' | 'false';
  @IsNullable() @IsString() @MaxLength(200) cursor?: string;
  @IsNullable() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** A date with the request that it concerns; null while the request is not known to the list. */
export class DueItem extends DueLine {
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseItem) request: CaseItem | null;
}

/** A page of dates, earliest first. */
export class DuePage {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DueItem) items: DueItem[];
  @IsNullable() @IsString() nextCursor: string | null;
  /** Owners that did not answer. */
  @IsArray() @IsIn(['intake'], { each: true }) degraded: string[];
}
