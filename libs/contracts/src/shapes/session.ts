import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCivilDate, IsCode, IsLine, IsNullable } from '../rules.js';
import { RegisterReference } from './register-reference.js';

/** Bodies that decide in session. */
export const BODIES = ['commission-permanente', 'conseil-administration'] as const;

/** One of {@link BODIES}. */
export type BodyName = (typeof BODIES)[number];

/** What a member is in a body, in the order in which they take the chair. */
export const MEMBER_CAPACITIES = ['president', 'vice-president', 'delegated-vice-president', 'member'] as const;

/** A seat held by a person, with dates. */
export class MemberInput {
  @IsCode() id: string;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() name: string;
  /** « Mme », « M. » */
  @IsString() @IsNotEmpty() @MaxLength(40) @IsLine() civility: string;
  @IsIn(MEMBER_CAPACITIES) capacity: (typeof MEMBER_CAPACITIES)[number];
  @IsIn(['elected', 'nominated']) kind: 'elected' | 'nominated';
  @IsCivilDate() from: string;
  @IsNullable() @IsCivilDate() until: string | null;
  /** `<issuer>|<subject>` of the user, when the member signs in. */
  @IsNullable() @IsString() @MaxLength(400) @IsLine() subject?: string | null;
}

/** How long before a session its members are convened; clear days count neither the day of sending nor that of the session. */
export class NoticeInput {
  @IsInt() @Min(0) @Max(30) days: number;
  @IsBoolean() clear: boolean;
}

/** A body with its seats and members. */
export class BodyInput {
  @IsIn(BODIES) code: BodyName;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() name: string;
  @IsInt() @Min(1) @Max(100) seats: number;
  @IsObject() @ValidateNested() @Type(() => NoticeInput) notice: NoticeInput;
  /** Members who must attend, by the centre's règlement intérieur; null for the majority of those in office, which is the law of the council. */
  @IsNullable() @IsInt() @Min(1) @Max(100) quorum?: number | null;
  /** Proxies that one member may bear; the law of the council knows one. @default 1 */
  @IsOptional() @IsInt() @Min(0) @Max(5) proxiesPerBearer?: number;
  @IsArray() @ArrayMaxSize(300) @ValidateNested({ each: true }) @Type(() => MemberInput) members: MemberInput[];
}

/** A session to come: the body of POST …/sessions. */
export class SessionInput {
  @IsIn(BODIES) body: BodyName;
  @IsCivilDate() heldOn: string;
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) heldAt: string;
  @IsString() @IsNotEmpty() @MaxLength(300) @IsLine() place: string;
  /** After a session without quorum. */
  @IsOptional() @IsBoolean() secondConvocation?: boolean;
}

/** A proxy: who gives it to whom. */
export class ProxyInput {
  @IsCode() from: string;
  @IsCode() to: string;
}

/** Who is there, and for whom: the body of POST …/sessions/{id}/attendance. */
export class AttendanceInput {
  @IsArray() @ArrayMaxSize(100) @IsCode({ each: true }) present: string[];
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => ProxyInput) proxies: ProxyInput[];
  /** Name of who keeps the minutes. */
  @IsNullable() @IsString() @MaxLength(200) @IsLine() secretary?: string | null;
}

/** The agenda, in order: the body of POST …/sessions/{id}/agenda. */
export class AgendaInput {
  @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) requestIds: string[];
}

/** Votes as they are cast: ids by voice in the open, or counts when secret. Proxies vote under the id of who gave them. */
export class BallotInput {
  @IsIn(['public', 'secret']) kind: 'public' | 'secret';
  /** Public: ids. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsCode({ each: true }) for?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsCode({ each: true }) against?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsCode({ each: true }) abstain?: string[];
  /** Public: everybody who votes is for. */
  @IsOptional() @IsBoolean() unanimous?: boolean;
  /** Secret: counts. */
  @IsOptional() @IsInt() @Min(0) @Max(200) countFor?: number;
  @IsOptional() @IsInt() @Min(0) @Max(200) countAgainst?: number;
  @IsOptional() @IsInt() @Min(0) @Max(200) countAbstain?: number;
}

/** Count of a vote. */
export class VoteTally {
  @IsIn(['public', 'secret']) ballot: 'public' | 'secret';
  @IsInt() @Min(0) for: number;
  @IsInt() @Min(0) against: number;
  @IsInt() @Min(0) abstain: number;
  @IsBoolean() adopted: boolean;
  @IsBoolean() castingVote: boolean;
  @IsBoolean() unanimous: boolean;
}

/** An item that was put to the vote. */
export class SessionItemView {
  @IsUUID() requestId: string;
  /** Null when the proposal was not adopted. */
  @IsNullable() @IsUUID() decisionId: string | null;
  /** The act that undid what the body decided before; null when that was not adopted, left out where none was proposed. */
  @IsOptional() @IsNullable() @IsUUID() withdrawalId?: string | null;
  @IsObject() @ValidateNested() @Type(() => VoteTally) tally: VoteTally;
  @IsArray() @IsCode({ each: true }) withdrawn: string[];
}

/** Who attends a session. */
export class AttendanceView {
  @IsArray() @IsCode({ each: true }) present: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProxyInput) proxies: ProxyInput[];
}

/** A decision taken at once by delegation, of which the council is told. */
export class UrgentReport {
  @IsUUID() decisionId: string;
  @IsUUID() requestId: string;
  @IsString() reference: string;
  /** Its number in the register. */
  @IsString() label: string;
  @IsCivilDate() decidedOn: string;
}

/** A session as the API gives it. */
export class SessionView {
  @IsUUID() id: string;
  @IsIn(BODIES) body: BodyName;
  @IsString() bodyName: string;
  @IsInt() @Min(1) number: number;
  @IsIn(['planned', 'convened', 'open', 'closed', 'no-quorum'])
  status: 'planned' | 'convened' | 'open' | 'closed' | 'no-quorum';
  @IsCivilDate() heldOn: string;
  @IsString() heldAt: string;
  @IsString() place: string;
  @IsBoolean() secondConvocation: boolean;
  @IsNullable() @IsCivilDate() convenedOn: string | null;
  @IsCivilDate() lastDayToConvene: string;
  /** Members who must attend; 0 on second convocation. */
  @IsInt() @Min(0) quorum: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => MemberInput) members: MemberInput[];
  @IsArray() @IsUUID(undefined, { each: true }) agenda: string[];
  @IsNullable() @IsObject() @ValidateNested() @Type(() => AttendanceView) attendance: AttendanceView | null;
  @IsNullable() @IsString() secretary: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SessionItemView) items: SessionItemView[];
  /** Urgent decisions since the council last sat, put on its agenda to be reported; as they stood when it was convened. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => UrgentReport) reports: UrgentReport[];
}

/** What a vote gave: the session, and the place of the decision in the register when it was adopted. */
export class SessionVoteResult {
  @IsObject() @ValidateNested() @Type(() => SessionView) session: SessionView;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference | null;
}

/** Example of a session, for the documentation of its contracts. */
export const SESSION_EXAMPLE: SessionView = {
  id: '01936f2e-7c1a-7000-8000-000000000021',
  body: 'conseil-administration',
  bodyName: 'Conseil d’administration',
  number: 3,
  status: 'planned',
  heldOn: '2026-12-10',
  heldAt: '18:30',
  place: 'Salle du conseil, hôtel de ville',
  secondConvocation: false,
  convenedOn: null,
  lastDayToConvene: '2026-12-07',
  quorum: 1,
  members: [
    {
      ...{ id: 'a-mercier', name: 'Alix Mercier', civility: 'Mme', capacity: 'vice-president', kind: 'elected' },
      ...{ from: '2020-07-10', until: null, subject: null },
    },
  ],
  agenda: ['01936f2e-7c1a-7000-8000-000000000009'],
  attendance: null,
  secretary: null,
  items: [],
  reports: [],
};
