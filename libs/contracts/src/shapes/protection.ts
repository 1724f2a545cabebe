import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsInstant, IsLine, IsNotBlank, IsNullable } from '../rules.js';
import { SafeContact } from './circumstances.js';

/** Why a file is protected: violence, a colleague of the centre, a relative of an elected member, or something else. */
export const PROTECTION_REASONS = ['violence', 'colleague', 'elected-relative', 'other'] as const;

/** One of {@link PROTECTION_REASONS}. */
export type ProtectionReason = (typeof PROTECTION_REASONS)[number];

/** What was done about the protection of a file. */
export const PROTECTION_ACTS = [
  'protected',
  'changed',
  'readers-named',
  'readers-named-from-outside',
  'lifted',
  'address-shown',
] as const;

/** One of {@link PROTECTION_ACTS}. */
export type ProtectionActKind = (typeof PROTECTION_ACTS)[number];

/** Why a file is protected, who reads it beside whoever protects it, and how the person may be reached without harm. */
export class ProtectionInput {
  @IsIn(PROTECTION_REASONS) reason: ProtectionReason;
  /** Opaque subjects of accounts of the centre. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  readerIds: string[];
  @IsObject() @ValidateNested() @Type(() => SafeContact) channel: SafeContact;
}

/** Who reads a protected file from now on: these accounts, and no other. */
export class ReadersInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  readerIds: string[];
}

/** Why something is done that only a reason allows. */
export class ProtectionMotive {
  @IsString() @IsNotEmpty() @MaxLength(500) @IsNotBlank() @IsLine() motive: string;
}

/** An act about the protection of a file, as it was recorded. */
export class ProtectionAct {
  @IsIn(PROTECTION_ACTS) kind: ProtectionActKind;
  @IsInstant() at: string;
  /** Opaque subject. */
  @IsString() by: string;
  @IsNullable() @IsString() motive: string | null;
}

/** The protection of a file as it stands. */
export class FileProtection extends ProtectionInput {
  /** Opaque subject of whoever protected it. */
  @IsString() protectedBy: string;
  @IsInstant() protectedAt: string;
}
