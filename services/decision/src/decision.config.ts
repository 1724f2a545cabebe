import { MigrationEnvironment, ServiceEnvironment, readEnvironment } from '@octroi/platform';
import { IsOptional, Matches } from 'class-validator';

/** What the decision service needs beside what every service needs. */
export class DecisionEnvironment extends ServiceEnvironment {
  /** Address of a time-stamp authority (RFC 3161): https, or http on this machine. Without it, checkpoints are not stamped. */
  @IsOptional()
  @Matches(/^(https:\/\/[^\s@/]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/[^\s#]*)?$/)
  OCTROI_TSA_URL?: string;
}

/** Reads the environment of the service from variables. @throws EnvironmentError */
export function readDecisionEnvironment(variables: Readonly<Record<string, string | undefined>>): DecisionEnvironment {
  return readEnvironment(DecisionEnvironment, variables);
}

/** Environment of the service. @throws EnvironmentError */
export function decisionEnvironment(): DecisionEnvironment {
  return readDecisionEnvironment(process.env);
}

/** Environment of its migrations. @throws EnvironmentError */
export function decisionMigrationEnvironment(): MigrationEnvironment {
  return readEnvironment(MigrationEnvironment, process.env);
}
