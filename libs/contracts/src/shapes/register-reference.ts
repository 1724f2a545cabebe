import { IsInt, IsString, Matches, Min } from 'class-validator';
import { IsSha256 } from '../rules.js';

/** Place of a decision in the site's register. */
export class RegisterReference {
  /** Series of numbers, e.g. `DEC`. */
  @Matches(/^[A-Z]{2,8}$/) series: string;
  @IsInt() @Min(2000) year: number;
  /** Number within site, series and year, from 1 without gap. */
  @IsInt() @Min(1) number: number;
  /** Position in the site's chain, from 1 without gap. */
  @IsInt() @Min(1) position: number;
  /** Hash of the entry, lower-case hexadecimal. */
  @IsSha256() hash: string;
  /** Written form, e.g. `DEC-2026-000001`. */
  @IsString() label: string;
}
