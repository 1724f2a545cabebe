import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsInstant, IsNullable } from '../rules.js';

/** How somebody was read of: their file was opened, or their name stood in a list, a search or a warning of doubles. */
export const ACCESS_KINDS = ['file', 'list'] as const;

/** Request of {@link accessesV1}: of one request, of all requests of a person, or of the whole site. */
export class AccessesQuestion {
  @IsNullable() @IsUUID() requestId: string | null;
  @IsNullable() @IsUUID() personId: string | null;
  /** Both when it is not said. */
  @IsNullable() @IsIn(ACCESS_KINDS) kind?: (typeof ACCESS_KINDS)[number] | null;
  /** Id of the last row of the page before. */
  @IsNullable() @IsUUID() before: string | null;
  @IsInt() @Min(1) @Max(200) limit: number;
}

/** Personal data that were given to somebody. */
export class DataAccess {
  @IsUUID() id: string;
  @IsInstant() at: string;
  /** Opaque subject of the person or service that read. */
  @IsString() actor: string;
  /** Service that vouched for them. */
  @IsString() issuer: string;
  @IsString() purpose: string;
  @IsUUID() subjectId: string;
  /** The same for all that one question gave. */
  @IsString() correlationId: string;
}

/** Somebody looked up unusually many people within an hour. */
export class LookupAlert {
  @IsString() actor: string;
  @IsInstant() at: string;
  @IsInt() @Min(0) cases: number;
  @IsInt() @Min(0) searches: number;
}

/** Somebody who did not read a protected file named its readers: the emergency way in. */
export class EmergencyReading {
  @IsString() actor: string;
  @IsInstant() at: string;
  /** A request of the file. */
  @IsUUID() requestId: string;
}

/** Reply of {@link accessesV1}, the last first, with the alerts of 90 days. */
export class Accesses {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DataAccess) items: DataAccess[];
  @IsBoolean() more: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => LookupAlert) alerts: LookupAlert[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => EmergencyReading) emergencies: EmergencyReading[];
}

/** `ask.intake.accesses.v1`: for the data protection officer; reading it is logged too. Problem: role-not-allowed. */
export const accessesV1 = defineQuestion({
  subject: 'ask.intake.accesses.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['read-accesses'],
  payload: AccessesQuestion,
  reply: Accesses,
  summary: 'Qui a consulté des données de personnes, quand et pour quel motif.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    personId: null,
    kind: 'file' as const,
    before: null,
    limit: 50,
  },
  replyExample: {
    items: [
      {
        ...{ id: '01936f2e-7c1a-7000-8000-000000000012', at: '2026-11-23T09:15:02.120Z', purpose: 'read-case' },
        ...{ actor: 'octroi-development|chaville:agent', issuer: 'gateway', correlationId: 'c-1' },
        subjectId: '01936f2e-7c1a-7000-8000-000000000009',
      },
    ],
    more: false,
    alerts: [],
    emergencies: [],
  },
});
