import { readEnvironment } from '@octroi/platform';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';

/** Environment of the provisioner: its own NATS user, the only one that may create streams and consumers. */
export class ProvisionerEnvironment {
  @Matches(/^(nats|tls):\/\//) NATS_URL: string;
  @IsOptional() @IsString() NATS_USER?: string;
  @IsOptional() @IsString() NATS_PASSWORD?: string;
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) LOG_LEVEL: string = 'info';
}

/** Environment of this process. @throws EnvironmentError */
export function provisionerEnvironment(): ProvisionerEnvironment {
  return readEnvironment(ProvisionerEnvironment, process.env);
}
