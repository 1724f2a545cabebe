import {
  Backlog,
  DeadLetter,
  IsInstant,
  IsNullable,
  SERVICES,
  UpstreamState,
  type ServiceName,
} from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Min, ValidateNested } from 'class-validator';

/** A message that a service gave up, and why in French. */
export class AbandonedMessage extends DeadLetter {
  @IsIn(SERVICES) service: ServiceName;
  /** French. */
  @IsString() reason: string;
}

/** What waits in a service. */
export class ServiceState {
  @IsIn(SERVICES) service: ServiceName;
  /** False when it did not answer; what follows is then null. */
  @IsBoolean() answers: boolean;
  @IsNullable() @IsInt() @Min(0) unpublished: Backlog['unpublished'] | null;
  @IsNullable() @Min(0) oldestSeconds: Backlog['oldestSeconds'] | null;
  @IsNullable() @IsInt() @Min(0) dead: Backlog['dead'] | null;
}

/** A replay that an operator asked for. */
export class OperatorReplay {
  /** Issuer and subject of the operator. */
  @IsString() subject: string;
  @IsInstant() at: string;
  @IsIn(SERVICES) service: ServiceName;
  /** Null for all of the service. */
  @IsNullable() @IsUUID() eventId: string | null;
  /** Messages that were handed on again; null when no answer came. */
  @IsNullable() @IsInt() @Min(0) asked: number | null;
}

/** The installation as its operators see it: no personal data. */
export class InstallationState {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ServiceState) services: ServiceState[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AbandonedMessage) deadLetters: AbandonedMessage[];
  /** Null when retrieval does not answer. */
  @IsNullable() @ValidateNested() @Type(() => UpstreamState) upstream: UpstreamState | null;
  /** The latest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => OperatorReplay) replays: OperatorReplay[];
}

/** Which messages to hand to their handlers again. */
export class ReplayInput {
  @IsIn(SERVICES) service: ServiceName;
  /** Null for all of the service. */
  @IsNullable() @IsUUID() eventId?: string | null;
}
