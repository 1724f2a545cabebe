import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';

/** The environment is not usable: the message lists every problem, one a line, never a value. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

/** What every service needs. A service's own config class extends it. */
export class ServiceEnvironment {
  @IsString() @IsNotEmpty() HOST: string = '127.0.0.1';
  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) PORT: number;
  /** `nats://host:port` */
  @Matches(/^(nats|tls):\/\//) NATS_URL: string;
  @IsOptional() @IsString() NATS_USER?: string;
  @IsOptional() @IsString() NATS_PASSWORD?: string;
  /** Connection of the runtime role: rows of the sites of the transaction. */
  @Matches(/^postgres(ql)?:\/\//) DATABASE_RUNTIME_URL: string;
  /** Connection of the worker role: operational tables only, across sites. */
  @Matches(/^postgres(ql)?:\/\//) DATABASE_WORKER_URL: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(100) DATABASE_POOL: number = 10;
  /** Private Ed25519 key of this service, a JWK in JSON with `kid`. */
  @Matches(/^\{.*\}$/s) OCTROI_SIGNING_KEY: string;
  /** Public keys of the peers whose actors are believed, a JWKS in JSON; `kid` is the issuer. */
  @Matches(/^\{.*\}$/s) OCTROI_TRUSTED_KEYS: string;
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) LOG_LEVEL: string = 'info';
  /** Crash points of a fault test: see {@link armCrashes}. */
  @IsOptional() @IsString() OCTROI_CRASH_AT?: string;
  /** Folder in which a crash leaves its mark, so that it happens once. */
  @IsOptional() @IsString() OCTROI_CRASH_MARKS?: string;
  @IsOptional() @IsString() NODE_ENV?: string;
  /** Base URL of an OpenTelemetry collector (OTLP over HTTP); without one nothing is traced. */
  @IsOptional() @Matches(/^https?:\/\//) OTEL_EXPORTER_OTLP_ENDPOINT?: string;
  /** Part of the traces that is kept, 0 to 1. */
  @Type(() => Number) @IsNumber() @Min(0) @Max(1) OTEL_TRACES_SAMPLER_ARG: number = 1;
}

/** What `migrate.ts` needs. */
export class MigrationEnvironment {
  /** Connection of the schema's owner. */
  @Matches(/^postgres(ql)?:\/\//) DATABASE_OWNER_URL: string;
}

/** Reads the variables of a class from an environment. @throws EnvironmentError naming every variable that is missing or malformed */
export function readEnvironment<T extends object>(
  shape: new () => T,
  environment: Readonly<Record<string, string | undefined>>,
): T {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const value = plainToInstance(shape, given);
  const problems = validateSync(value, { forbidUnknownValues: false }).map((error) =>
    given[error.property] === undefined
      ? `${error.property} is missing`
      : `${error.property} is malformed (${Object.keys(error.constraints ?? {}).join(', ')})`,
  );
  if (problems.length > 0) throw new EnvironmentError(problems);
  return value;
}
