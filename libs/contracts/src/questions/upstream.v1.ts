import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsNumber, IsString, Min, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsInstant, IsNullable, IsSiteId } from '../rules.js';

/** Request of {@link upstreamV1}: nothing to say. */
export class UpstreamQuestion {}

/** The way to API Particulier, and those who stand behind it. */
export const UPSTREAM_WAYS = ['api-particulier', 'caisses', 'social-security', 'cnous'] as const;

/** Whether calls go a way. */
export class UpstreamBreaker {
  @IsIn(UPSTREAM_WAYS) way: (typeof UPSTREAM_WAYS)[number];
  /** Failures in a row, of all processes. */
  @IsInt() @Min(0) failures: number;
  /** When one call is tried again; null while calls pass. */
  @IsNullable() @IsInstant() closedUntil: string | null;
}

/** Calls that the State allows, and those that were made. */
export class UpstreamBudget {
  /** Number of a habilitation; null for the address, which all centres share. */
  @IsNullable() @IsString() habilitation: string | null;
  /** Calls of the last minute. */
  @IsInt() @Min(0) used: number;
  /** Most calls in a minute that Octroi makes: a share of what is allowed. */
  @IsInt() @Min(0) perMinute: number;
  /** How long the next call waits for its departure. */
  @IsNumber() @Min(0) waitSeconds: number;
}

/** What a centre waits for. */
export class SiteTasks {
  @IsSiteId() siteId: string;
  @IsInt() @Min(0) due: number;
  @IsInt() @Min(0) running: number;
  /** Waiting for a person. */
  @IsInt() @Min(0) parked: number;
  /** How long the oldest that is due has been waiting. */
  @IsNumber() @Min(0) oldestSeconds: number;
}

/** Something that an operator stopped. */
export class UpstreamPause {
  /** `all`, `site:<name>` or `source:<name>`. */
  @IsString() key: string;
  @IsInstant() since: string;
  @IsNullable() @IsString() reason: string | null;
}

/** Reply of {@link upstreamV1}. */
export class UpstreamState {
  @IsArray() @ValidateNested({ each: true }) @Type(() => UpstreamBreaker) breakers: UpstreamBreaker[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => UpstreamBudget) budgets: UpstreamBudget[];
  /** Those with something to do, the longest wait first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SiteTasks) sites: SiteTasks[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => UpstreamPause) pauses: UpstreamPause[];
}

/** `ask.retrieval.upstream.v1`, of the installation's operators: queues, budgets and breakers, across sites, without personal data. */
export const upstreamV1 = defineQuestion({
  subject: 'ask.retrieval.upstream.v1',
  owner: 'retrieval',
  askers: ['gateway'],
  purposes: ['operate'],
  acrossSites: true,
  payload: UpstreamQuestion,
  reply: UpstreamState,
  summary: 'L’état des appels à API Particulier : files, budgets, disjoncteurs, pauses.',
  example: {},
  replyExample: {
    breakers: [{ way: 'api-particulier', failures: 0, closedUntil: null }],
    budgets: [{ habilitation: null, used: 12, perMinute: 800, waitSeconds: 0 }],
    sites: [{ siteId: 'chaville', due: 3, running: 1, parked: 2, oldestSeconds: 12 }],
    pauses: [],
  },
});
