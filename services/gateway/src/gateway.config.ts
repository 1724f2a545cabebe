import { MigrationEnvironment, ServiceEnvironment, readEnvironment } from '@octroi/platform';
import { Matches } from 'class-validator';

/** What the gateway needs beside the rest. */
export class GatewayEnvironment extends ServiceEnvironment {
  /** Public keys of the issuer of development bearer tokens, a JWKS in JSON. */
  @Matches(/^\{.*\}$/s) OCTROI_DEVELOPMENT_ISSUER_KEYS: string;
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
