import { MigrationEnvironment, ServiceEnvironment, readEnvironment } from '@octroi/platform';

/** Environment of the service. @throws EnvironmentError */
export function decisionEnvironment(): ServiceEnvironment {
  return readEnvironment(ServiceEnvironment, process.env);
}

/** Environment of its migrations. @throws EnvironmentError */
export function decisionMigrationEnvironment(): MigrationEnvironment {
  return readEnvironment(MigrationEnvironment, process.env);
}
