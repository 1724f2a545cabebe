import { readFileSync } from 'node:fs';
import { MigrationEnvironment, ServiceEnvironment, readEnvironment } from '@octroi/platform';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

/** What the retrieval service needs beside what every service needs. */
export class RetrievalEnvironment extends ServiceEnvironment {
  /** Base URL of API Particulier, or of whatever answers like it. */
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }) API_PARTICULIER_URL: string;
  /** Base URL of the tax office's gateway (« API Impôt particulier »). Without it, the tax income is what the notice says that the person brings. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  DGFIP_URL?: string;
  /** Calls at the same time in this process. */
  @Type(() => Number) @IsInt() @Min(1) @Max(500) RETRIEVAL_CONCURRENCY: number = 32;
  /** Seconds to wait after the first, second… failure in a row; the last one repeats. */
  @Matches(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/) RETRIEVAL_BACKOFF_SECONDS: string = '10,60,300,900,3600,14400';
  /** Seconds before a call that may still be running on the other side may be made again. */
  @Type(() => Number) @IsNumber() @Min(0.01) RETRIEVAL_REPEAT_GUARD_SECONDS: number = 60;
  /** Seconds after which people are told to bring the proof, while the task goes on. */
  @Type(() => Number) @IsNumber() @Min(0.01) RETRIEVAL_PATIENCE_SECONDS: number = 14_400;
  /** The same for an urgent request; a failure tells them at once. */
  @Type(() => Number) @IsNumber() @Min(0.01) RETRIEVAL_URGENT_PATIENCE_SECONDS: number = 60;
  /** Seconds after which the tasks of a worker that died are taken by another. */
  @Type(() => Number) @IsNumber() @Min(0.3) RETRIEVAL_LEASE_SECONDS: number = 60;
  /** Seconds for one call, all included. */
  @Type(() => Number) @IsNumber() @Min(0.1) @Max(120) RETRIEVAL_CALL_SECONDS: number = 30;
  /** Seconds during which an answer serves other requests about the same person and month; the State itself keeps it for a day. 0 for never. */
  @Type(() => Number) @IsNumber() @Min(0) @Max(86_400) RETRIEVAL_REUSE_SECONDS: number = 86_400;
  /** What the State allows one habilitation: so many calls in so many seconds. */
  @Type(() => Number) @IsInt() @Min(1) RETRIEVAL_HABILITATION_CALLS: number = 20;
  @Type(() => Number) @IsNumber() @Min(0.01) RETRIEVAL_HABILITATION_WINDOW_SECONDS: number = 1;
  /** What the State allows our address, hence all sites together; beyond, it is banned for twelve hours. */
  @Type(() => Number) @IsInt() @Min(1) RETRIEVAL_ADDRESS_CALLS: number = 1_000;
  @Type(() => Number) @IsNumber() @Min(0.01) RETRIEVAL_ADDRESS_WINDOW_SECONDS: number = 60;
  /** Part of these limits that is used. */
  @Type(() => Number) @IsNumber() @Min(0.01) @Max(1) RETRIEVAL_BUDGET_SHARE: number = 0.8;
  /** Failures in a row, of all replicas together, after which nothing is sent for a while. */
  @Type(() => Number) @IsInt() @Min(1) RETRIEVAL_BREAKER_FAILURES: number = 8;
  /** Seconds of that while: the first time, the second… before one call is tried; the last one repeats. */
  @Matches(/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/) RETRIEVAL_BREAKER_PAUSE_SECONDS: string = '10,30,60,300,900';
  @Type(() => Number) @IsInt() @Min(10) RETRIEVAL_POLL_MILLISECONDS: number = 250;
  /** Seconds for calls in flight to end when the service stops. */
  @Type(() => Number) @IsNumber() @Min(0) RETRIEVAL_STOP_SECONDS: number = 5;
  /** Secret of 32 characters or more that opens sealed tokens. Without it, only those of variables and files are used. */
  @IsOptional() @MinLength(32) OCTROI_SEALING_KEY?: string;
  /** `API_PARTICULIER_TOKEN_<SITE>`, `API_PARTICULIER_EDITOR_TOKEN`, both also with `_FILE`, and `API_PARTICULIER_DELEGATION_<SITE>`, as given. */
  tokenVariables: Readonly<Record<string, string>>;
  /** `DGFIP_CLIENT_ID_<SITE>`, `DGFIP_CLIENT_SECRET_<SITE>`, `DGFIP_TELESERVICE_<SITE>`, all also with `_FILE`, as given. */
  dgfipVariables: Readonly<Record<string, string>>;

  get backoffSeconds(): readonly number[] {
    return this.RETRIEVAL_BACKOFF_SECONDS.split(',').map(Number);
  }

  get limits(): Readonly<
    Record<'habilitationCalls' | 'habilitationWindowMs' | 'addressCalls' | 'addressWindowMs' | 'share', number>
  > {
    return {
      habilitationCalls: this.RETRIEVAL_HABILITATION_CALLS,
      habilitationWindowMs: this.RETRIEVAL_HABILITATION_WINDOW_SECONDS * 1_000,
      addressCalls: this.RETRIEVAL_ADDRESS_CALLS,
      addressWindowMs: this.RETRIEVAL_ADDRESS_WINDOW_SECONDS * 1_000,
      share: this.RETRIEVAL_BUDGET_SHARE,
    };
  }

  get breaker(): { readonly failures: number; readonly pausesMs: readonly number[] } {
    const pausesMs = this.RETRIEVAL_BREAKER_PAUSE_SECONDS.split(',').map((seconds) => Number(seconds) * 1_000);
    return { failures: this.RETRIEVAL_BREAKER_FAILURES, pausesMs };
  }
}

const ACCESS = /^API_PARTICULIER_(TOKEN_|EDITOR_TOKEN|DELEGATION_)/;
const TAX_ACCESS = /^DGFIP_(CLIENT_ID|CLIENT_SECRET|TELESERVICE)_/;

/** Reads the environment of the service from variables. @throws EnvironmentError */
export function readRetrievalEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): RetrievalEnvironment {
  const environment = readEnvironment(RetrievalEnvironment, withSealingKey(variables));
  environment.tokenVariables = named(variables, ACCESS);
  environment.dgfipVariables = named(variables, TAX_ACCESS);
  return environment;
}

function named(variables: Readonly<Record<string, string | undefined>>, names: RegExp): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      names.test(name) && value !== undefined ? [[name, value]] : [],
    ),
  );
}

/** `OCTROI_SEALING_KEY_FILE` names a file that holds the key. */
function withSealingKey(variables: Readonly<Record<string, string | undefined>>): typeof variables {
  const file = variables['OCTROI_SEALING_KEY_FILE'];
  if (file === undefined || file === '') return variables;
  return { ...variables, OCTROI_SEALING_KEY: readFileSync(file, 'utf8').trim() };
}

/** Environment of the service. @throws EnvironmentError */
export function retrievalEnvironment(): RetrievalEnvironment {
  return readRetrievalEnvironment(process.env);
}

/** Environment of its migrations. @throws EnvironmentError */
export function retrievalMigrationEnvironment(): MigrationEnvironment {
  return readEnvironment(MigrationEnvironment, process.env);
}
