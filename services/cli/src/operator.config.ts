import { readEnvironment } from '@octroi/platform';
import { IsOptional, IsString, Matches } from 'class-validator';

/** What a command needs that speaks to the services as the operator. */
export class OperatorEnvironment {
  @Matches(/^(nats|tls):\/\//) NATS_URL: string;
  @IsOptional() @IsString() NATS_USER?: string;
  @IsOptional() @IsString() NATS_PASSWORD?: string;
  @Matches(/^\{.*\}$/s) OCTROI_SIGNING_KEY: string;
  @Matches(/^\{.*\}$/s) OCTROI_TRUSTED_KEYS: string;
}

/** The operator's environment. Throws an EnvironmentError naming every variable that is wrong. */
export function operatorEnvironment(): OperatorEnvironment {
  return readEnvironment(OperatorEnvironment, process.env);
}
