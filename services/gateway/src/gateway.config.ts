import { fileURLToPath } from 'node:url';
import { MigrationEnvironment, ServiceEnvironment, readEnvironment } from '@octroi/platform';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';

const ISSUER = /^(https:\/\/|http:\/\/([a-z0-9-]+(\.localhost)?|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$))/;

/** Beside this service, whether it runs from its sources or compiled. */
const CONSOLE = fileURLToPath(new URL('../../console/dist', import.meta.url));

/** What the gateway needs beside the rest. */
export class GatewayEnvironment extends ServiceEnvironment {
  /** Issuer of the bearer tokens (OpenID Connect Discovery): https, or http on the loopback or to a name of the own network. */
  @IsOptional() @Matches(ISSUER) OIDC_ISSUER?: string;
  /** Audience that its tokens must name. */
  @IsString() @IsNotEmpty() OIDC_AUDIENCE: string = 'octroi';
  /** Without one: the sandbox's OpenID provider, whose people are registered as those of `octroi-development`. */
  @ValidateIf(({ OIDC_ISSUER }: GatewayEnvironment) => OIDC_ISSUER === undefined)
  @Matches(ISSUER)
  OCTROI_DEVELOPMENT_ISSUER: string;
  /** Client by which the gateway signs people in, and its secret. */
  @IsOptional() @IsNotEmpty() OIDC_CLIENT_ID?: string;
  @IsOptional() @MinLength(32) OIDC_CLIENT_SECRET?: string;
  /** Levels of assurance (`acr`), with spaces between, one of which an issuer of yours must vouch for. */
  @IsOptional() @Matches(/^[!-~]+( [!-~]+)*$/) OIDC_ACR_VALUES?: string;
  /** Algorithm by which an issuer of yours signs userinfo, which is then asked and verified. */
  @IsOptional() @IsIn(['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']) OIDC_USERINFO_SIGNED_RESPONSE_ALG?: string;
  /** Where browsers find the gateway: https, or http on the loopback. @default http://localhost and the port */
  @IsOptional() @Matches(/^(https:\/\/[^/]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)$/) OCTROI_ORIGIN?: string;
  /** Folder of the built console. */
  @IsString() @IsNotEmpty() OCTROI_CONSOLE_DIR: string = CONSOLE;
  /** How often open streams of changes ask whether their reader still may read, in ms. */
  @Type(() => Number) @IsInt() @Min(100) @Max(60_000) CHANGE_FEED_BEAT_MS: number = 15_000;
  /** What the secrets of webhooks are derived from: another key changes them all. */
  @MinLength(32) OCTROI_WEBHOOK_KEY: string;
  /** True when webhooks may lead to machines of the own network, and in clear to this machine. */
  @Transform(({ value }) => value === true || value === 'true') @IsBoolean() WEBHOOKS_TO_OWN_NETWORK: boolean = false;
  /** Subjects of those who run the installation, at the issuer of the tokens, with commas between them. */
  @Transform(({ value }) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean)
      : [],
  )
  @IsString({ each: true })
  OCTROI_OPERATORS: string[] = [];
  /** HTTP port of the decision service, which streams papers: `http://host:port` */
  @Matches(/^https?:\/\//) DECISION_URL: string;
  /** HTTP port of the intake service, which keeps scans: `http://host:port` */
  @Matches(/^https?:\/\//) INTAKE_URL: string;
}

/** Environment of the service. @throws EnvironmentError */
export function gatewayEnvironment(): GatewayEnvironment {
  return readEnvironment(GatewayEnvironment, process.env);
}

/** Environment of its migrations. @throws EnvironmentError */
export function gatewayMigrationEnvironment(): MigrationEnvironment {
  return readEnvironment(MigrationEnvironment, process.env);
}
