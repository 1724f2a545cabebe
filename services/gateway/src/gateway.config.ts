import { MigrationEnvironment, ServiceEnvironment, readEnvironment } from '@octroi/platform';
import { IsNotEmpty, IsOptional, IsString, Matches, ValidateIf } from 'class-validator';

/** What the gateway needs beside the rest. */
export class GatewayEnvironment extends ServiceEnvironment {
  /** Issuer of the bearer tokens (OpenID Connect Discovery): https, or http on the loopback. */
  @IsOptional() @Matches(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/) OIDC_ISSUER?: string;
  /** Audience that its tokens must name. */
  @IsString() @IsNotEmpty() OIDC_AUDIENCE: string = 'octroi';
  /** Without an issuer: public keys of development bearer tokens, a JWKS in JSON. */
  @ValidateIf(({ OIDC_ISSUER }: GatewayEnvironment) => OIDC_ISSUER === undefined)
  @Matches(/^\{.*\}$/s)
  OCTROI_DEVELOPMENT_ISSUER_KEYS: string;
  /** HTTP port of the decision service, which streams papers: `http://host:port` */
  @Matches(/^https?:\/\//) DECISION_URL: string;
}

/** Environment of the service. @throws EnvironmentError */
export function gatewayEnvironment(): GatewayEnvironment {
  return readEnvironment(GatewayEnvironment, process.env);
}

/** Environment of its migrations. @throws EnvironmentError */
export function gatewayMigrationEnvironment(): MigrationEnvironment {
  return readEnvironment(MigrationEnvironment, process.env);
}
