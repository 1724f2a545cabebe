import { ACCESS_KINDS, IsInstant, IsNullable } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';

/** Query of the reads of personal data: of a request, of all requests of a person, or of the whole site. */
export class AccessesQuery {
  @IsNullable() @IsUUID() request?: string;
  @IsNullable() @IsUUID() person?: string;
  /** `file`: somebody's file was opened; `list`: their name stood in a list, a search or a warning of doubles. Both when it is not said. */
  @IsNullable() @IsIn(ACCESS_KINDS) kind?: (typeof ACCESS_KINDS)[number];
  @IsNullable() @IsString() @MaxLength(200) cursor?: string;
  @IsNullable() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** Personal data that were given to somebody. */
export class AccessItem {
  @IsUUID() id: string;
  @IsInstant() at: string;
  @IsString() actor: string;
  /** Null for a service, or somebody who left the site. */
  @IsNullable() @IsString() actorName: string | null;
  /** Service that vouched for them. */
  @IsString() issuer: string;
  @IsString() purpose: string;
  @IsUUID() requestId: string;
  @IsNullable() @IsString() reference: string | null;
  /** The same for all that one question gave: a list shows many people at once. */
  @IsString() correlationId: string;
}

/** Somebody looked up unusually many people within an hour. */
export class AccessAlert {
  @IsString() actor: string;
  @IsNullable() @IsString() actorName: string | null;
  @IsInstant() at: string;
  @IsInt() @Min(0) cases: number;
  @IsInt() @Min(0) searches: number;
}

/** Somebody who did not read a protected file named its readers: the emergency way in. */
export class EmergencyAlert {
  @IsString() actor: string;
  @IsNullable() @IsString() actorName: string | null;
  @IsInstant() at: string;
  /** A request of the file. */
  @IsUUID() requestId: string;
  /** Null while its filing is not known here. */
  @IsNullable() @IsString() reference: string | null;
}

/** Reads of personal data at their owner, the last first, with the alerts of 90 days. */
export class AccessPage {
  @IsArray() @ValidateNested({ each: true }) @Type(() => AccessItem) items: AccessItem[];
  @IsNullable() @IsString() nextCursor: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AccessAlert) alerts: AccessAlert[];
  /** Of 90 days, the last first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => EmergencyAlert) emergencies: EmergencyAlert[];
}
