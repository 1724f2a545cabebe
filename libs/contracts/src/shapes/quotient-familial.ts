import { IsIn, IsInt, Max, Min } from 'class-validator';

/** Quotient familial of the CAF (CNAF) or MSA: whole euros a month and part, with the month it stands for. */
export class QuotientFamilial {
  @IsInt() @Min(0) @Max(1_000_000) value: number;
  @IsInt() @Min(2000) @Max(2200) year: number;
  @IsInt() @Min(1) @Max(12) month: number;
  @IsIn(['CNAF', 'MSA']) provider: 'CNAF' | 'MSA';
}
