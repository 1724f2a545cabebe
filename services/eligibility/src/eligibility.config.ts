import { MigrationEnvironment, ServiceEnvironment, readEnvironment } from '@octroi/platform';

/** Environment of the service. @throws EnvironmentError */
export function eligibilityEnvironment(): ServiceEnvironment {
  return readEnvironment(ServiceEnvironment, process.env);
}

/** Environment of its migrations. @throws EnvironmentError */
export function eligibilityMigrationEnvironment(): MigrationEnvironment {
  return readEnvironment(MigrationEnvironment, process.env);
}
