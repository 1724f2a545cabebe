import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsColour, IsNullable } from '../rules.js';

/** What a logo is, by its content. */
export const LOGO_TYPES = ['image/png', 'image/jpeg'] as const;

/** One of {@link LOGO_TYPES}. */
export type LogoType = (typeof LOGO_TYPES)[number];

/** The look of a centre's letters and screens: the body of PUT …/letterhead. */
export class LetterheadLookInput {
  /** `#rrggbb`, at least 4.5 to 1 on white; null or left out for that of Octroi. */
  @IsNullable() @IsColour() colour?: string | null;
  /** A PNG or a JPEG in base64, 200 kB at most; null takes the logo away, left out it stays. */
  @IsNullable() @IsString() @MaxLength(300_000) logo?: string | null;
}

/** A logo, without its pixels. */
export class LogoView {
  @IsIn(LOGO_TYPES) type: LogoType;
  @IsInt() @Min(1) width: number;
  @IsInt() @Min(1) height: number;
}

/** The look of a centre's letters and screens. */
export class LetterheadLookView {
  /** 0 before anything was chosen. */
  @IsInt() @Min(0) version: number;
  @IsNullable() @IsString() colour: string | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => LogoView) logo: LogoView | null;
}
