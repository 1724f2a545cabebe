import { FileProtection, IsNullable, ProtectionAct } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsObject, IsString, ValidateNested } from 'class-validator';

/** An account of the centre, who may be named a reader. */
export class CentreAccount {
  /** What readers are named by. */
  @IsString() id: string;
  @IsString() name: string;
  /** The account of whoever asks. */
  @IsBoolean() mine: boolean;
}

/** An act about the protection of a file, with the name of its author. */
export class SignedProtectionAct extends ProtectionAct {
  @IsNullable() @IsString() byName: string | null;
}

/** How a file is protected: null for one that is not; and whom one may name. */
export class CaseProtection {
  @IsNullable() @IsObject() @ValidateNested() @Type(() => FileProtection) protection: FileProtection | null;
  /** Whether whoever asks may change or lift it. */
  @IsBoolean() mayChange: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SignedProtectionAct) acts: SignedProtectionAct[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CentreAccount) accounts: CentreAccount[];
}
