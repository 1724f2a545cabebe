import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsNumber, IsString, IsUUID, Min, ValidateNested } from 'class-validator';
import { defineQuestion, type RequestContract } from '../contract.js';
import { IsInstant, IsSiteId } from '../rules.js';
import { SERVICES, type ServiceName } from '../topology.js';

/** Request of {@link backlogV1}: nothing to say. */
export class BacklogQuestion {}

/** A message that a service gave up: ids and codes, never what it says. */
export class DeadLetter {
  @IsUUID() eventId: string;
  @IsSiteId() siteId: string;
  @IsString() producer: string;
  @IsString() type: string;
  @IsInt() @Min(0) attempts: number;
  /** Code of its last failure. */
  @IsString() code: string;
  @IsInstant() firstFailedAt: string;
  @IsInstant() lastFailedAt: string;
  /** True while it is on its way to its handler again. */
  @IsBoolean() replayAsked: boolean;
}

/** What waits in a service. */
export class Backlog {
  /** Events that are not published yet. */
  @IsInt() @Min(0) unpublished: number;
  /** Age of the oldest of them, in seconds. */
  @IsNumber() @Min(0) oldestSeconds: number;
  /** All dead letters; {@link deadLetters} lists the first hundred. */
  @IsInt() @Min(0) dead: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DeadLetter) deadLetters: DeadLetter[];
}

function backlogOf(owner: ServiceName): RequestContract<BacklogQuestion, Backlog> {
  return defineQuestion({
    subject: `ask.${owner}.backlog.v1`,
    owner,
    askers: ['gateway'],
    purposes: ['operate'],
    acrossSites: true,
    payload: BacklogQuestion,
    reply: Backlog,
    summary: 'Ce qui attend dans un service : événements à publier, messages abandonnés.',
    example: {},
    replyExample: {
      ...{ unpublished: 0, oldestSeconds: 0, dead: 1 },
      deadLetters: [
        {
          ...{ eventId: '01936f2e-7c1a-7000-8000-000000000007', siteId: 'chaville', producer: 'intake' },
          ...{ type: 'aid.intake.request-submitted.v1', attempts: 10, code: 'internal-error', replayAsked: false },
          ...{ firstFailedAt: '2026-11-23T09:15:02.120Z', lastFailedAt: '2026-11-23T09:25:02.120Z' },
        },
      ],
    },
  });
}

/** `ask.<service>.backlog.v1` for every service, of the installation's operators: across sites, without personal data. */
export const backlogV1 = Object.fromEntries(SERVICES.map((service) => [service, backlogOf(service)])) as Readonly<
  Record<ServiceName, RequestContract<BacklogQuestion, Backlog>>
>;
