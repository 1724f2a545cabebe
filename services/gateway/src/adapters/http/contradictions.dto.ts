import { Contradiction, ContradictionLine, IsNullable } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CaseItem } from './worklist.dto.js';

/** Query of the contradictions that wait for a person. */
export class ContradictionQuery {
  /** Names are given unless this says no. Each leaves a row in the access log. */
  @IsNullable() @IsIn(['true', 'false']) names?: 'true' | 'false';
  @IsNullable() @IsString() @MaxLength(200) cursor?: string;
  @IsNullable() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** A contradiction with the request that it concerns; null while the request is not known to the list. */
export class ContradictionItem extends ContradictionLine {
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseItem) request: CaseItem | null;
}

/** A page of contradictions, the oldest first. */
export class ContradictionPage {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ContradictionItem) items: ContradictionItem[];
  @IsNullable() @IsString() nextCursor: string | null;
  /** Owners that did not answer. */
  @IsArray() @IsIn(['intake'], { each: true }) degraded: string[];
}

/** The contradictions of one request, the oldest first, with what became of them. */
export class CaseContradictions {
  @IsArray() @ValidateNested({ each: true }) @Type(() => Contradiction) items: Contradiction[];
}
