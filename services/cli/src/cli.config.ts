import { fileURLToPath } from 'node:url';

import { octroiOptions, type OctroiOptions } from '@octroi/infrastructure';
import { readEnvironment } from '@octroi/platform';
import { IsOptional, IsString, Matches } from 'class-validator';

/** Options of `start`, from the environment. Throws an InfrastructureError naming every variable that is wrong. */
export function startOptions(): Omit<OctroiOptions, 'print' | 'fresh' | 'onLog' | 'signal'> {
  return octroiOptions(fileURLToPath(new URL('../../..', import.meta.url)), process.env);
}

/** Folder of the data and secrets of the embedded set-up (`OCTROI_HOME`, else `.octroi`). */
export function homeFolder(): string {
  return startOptions().home;
}

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
