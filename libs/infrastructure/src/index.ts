export { InfrastructureError } from './infrastructure-error.js';
export { choosePort, freePort, freePorts, portState } from './ports.js';
export type { PortProbe, PortWish } from './ports.js';
export { startPostgres } from './postgres/start-postgres.js';
export { ADMIN_USER } from './postgres/postgres-server.js';
export type { PostgresHandle, PostgresOptions } from './postgres/postgres-server.js';
export { removeCluster } from './postgres/cluster-folder.js';
export { startNats } from './nats/start-nats.js';
export { natsConfiguration, NATS_PASSWORD_NAMES } from './nats/nats-configuration.js';
export type { NatsPasswords } from './nats/nats-configuration.js';
export { NATS_USERS, natsPermissions } from './nats/nats-permissions.js';
export type { NatsPermissions, NatsUser } from './nats/nats-permissions.js';
export { CONTAINER_PORT, CONTAINER_SERVICES, containerFiles, writeContainerFiles } from './container-files.js';
export type { ContainerFile } from './container-files.js';
export { requiresAuthentication } from './nats/requires-authentication.js';
export type { NatsHandle, NatsOptions } from './nats/nats-server.js';
export type { NatsProgram, NatsSearch, NatsSource } from './nats/nats-program.js';
export type { InfrastructureProvider, Progress, ServerHandle } from './server-handle.js';
export type { ExitInfo } from './processes.js';
export { ROLE_KINDS, openDatabase, provisionDatabase, roleName, roleUrl, roleUrls, withClient } from './database.js';
export type { DatabaseProvision, RoleKind, RolePasswords, RoleUrls } from './database.js';
export { startTestRun } from './test-run.js';
export type { TestRun, TestRunEnvironment } from './test-run.js';
export {
  ACTOR_ISSUERS,
  DEVELOPMENT_ISSUER,
  TOKEN_ROLES,
  developmentToken,
  loadOrCreateSecrets,
  publicKeySet,
  rotateSigningKeys,
} from './secrets.js';
export type { Secrets, TokenSubject } from './secrets.js';
export { Supervisor } from './supervisor.js';
export type { Backoff, Part, PartStatus, RunningPart } from './supervisor.js';
export { servicePart } from './service-process.js';
export type { ServiceProcess } from './service-process.js';
export { DEFAULT_PORT, octroiOptions } from './octroi-options.js';
export type { OctroiOptions } from './octroi-options.js';
export { prepareDatabase } from './migrations.js';
export { startOctroi } from './start-octroi.js';
export { readRunFile } from './run-file.js';
export type { RunningInstallation } from './run-file.js';
export { runningOperatorEnvironment } from './running-operator.js';
export type { Octroi } from './start-octroi.js';
export { whenNpmIsGone } from './parent-watch.js';
