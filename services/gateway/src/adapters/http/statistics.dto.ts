import { IsAmountCents, IsCivilDate, IsNullable } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, IsString, Min, ValidateNested } from 'class-validator';
import { BREAKDOWNS, type Breakdown } from '../../domain/statistics.js';

/** Dates of the requests, both included; the civil year up to today when they are left out. */
export class StatisticsQuery {
  @IsNullable() @IsCivilDate() from?: string;
  @IsNullable() @IsCivilDate() until?: string;
}

/** Requests, and what became of them. */
export class StatisticsTally {
  @IsInt() @Min(0) filed: number;
  @IsInt() @Min(0) urgent: number;
  @IsInt() @Min(0) granted: number;
  @IsInt() @Min(0) partiallyGranted: number;
  @IsInt() @Min(0) refused: number;
  @IsInt() @Min(0) withdrawn: number;
  @IsAmountCents() grantedCents: number;
  /** Days from filing to decision, of half of the decided requests. */
  @IsNullable() @IsInt() medianDays: number | null;
  /** The same, of nine in ten. */
  @IsNullable() @IsInt() ninthDecileDays: number | null;
}

/** A line of a table. */
export class StatisticsLineView {
  @IsString() code: string;
  /** French. */
  @IsString() label: string;
  /** Null for fewer than five requests where the line could name a household. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => StatisticsTally) tally: StatisticsTally | null;
}

/** The requests of the period by one thing. */
export class StatisticsTableView {
  @IsIn(BREAKDOWNS) breakdown: Breakdown;
  /** French. */
  @IsString() title: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => StatisticsLineView) lines: StatisticsLineView[];
}

/** What a centre did over a period. */
export class StatisticsView {
  @IsCivilDate() from: string;
  @IsCivilDate() until: string;
  @IsObject() @ValidateNested() @Type(() => StatisticsTally) total: StatisticsTally;
  /** Of the requests of the period, those still open. */
  @IsInt() @Min(0) waiting: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => StatisticsTableView) tables: StatisticsTableView[];
}
