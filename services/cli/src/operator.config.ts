import { runningOperatorEnvironment } from '@octroi/infrastructure';
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

/**
 * The operator's environment: that of the process where it has the operator's key, as in a container, else that of the installation which runs
 * from this home. Throws an EnvironmentError naming every variable that is wrong, an InfrastructureError when nothing runs here.
 */
export async function operatorEnvironment(home: string): Promise<OperatorEnvironment> {
  const { env } = process;
  const isGiven = (env['OCTROI_SIGNING_KEY'] ?? '') !== '';
  return readEnvironment(OperatorEnvironment, isGiven ? env : await runningOperatorEnvironment(home, env));
}
