import { chmod, mkdir } from 'node:fs/promises';

import type { StartedTestContainer } from 'testcontainers';

import { InfrastructureError } from '../infrastructure-error.js';
import type { NatsHandle, NatsOptions } from '../nats/nats-server.js';
import { freePort } from '../ports.js';
import type { ExitInfo } from '../processes.js';
import { ADMIN_USER, type PostgresHandle, type PostgresOptions } from '../postgres/postgres-server.js';
import { serverArguments } from '../postgres/server-settings.js';
import type { InfrastructureProvider, ServerHandle } from '../server-handle.js';
import { NATS_IMAGE, POSTGRES_IMAGE } from './images.js';

/** The provider that the environment asks for. Throws {@link InfrastructureError} on an unknown one. */
export function infrastructureProvider(environment: NodeJS.ProcessEnv): InfrastructureProvider {
  const wish = environment['OCTROI_INFRA'] ?? '';
  if (wish === '' || wish === 'embedded') return 'embedded';
  if (wish === 'testcontainers') return 'testcontainers';
  throw new InfrastructureError(`OCTROI_INFRA=${wish} is unknown. Choose embedded (the default) or testcontainers.`);
}

/** PostgreSQL in a container on the given folder and port. Throws {@link InfrastructureError} when no engine answers. */
export async function testcontainersPostgres(options: PostgresOptions): Promise<PostgresHandle> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const port = options.port ?? (await freePort());
  await mkdir(options.dataDir, { recursive: true });
  const container = new PostgreSqlContainer(POSTGRES_IMAGE)
    .withDatabase('postgres')
    .withUsername(ADMIN_USER)
    .withPassword(options.password)
    .withEnvironment({ PGDATA: '/octroi/data/cluster' })
    .withBindMounts([{ source: options.dataDir, target: '/octroi/data', mode: 'rw' }])
    .withCommand(['postgres', ...serverArguments(options)])
    .withExposedPorts({ container: 5432, host: port });
  const started = await begin(() => container.start());
  const password = encodeURIComponent(options.password);
  const adminUrl = `postgres://${ADMIN_USER}:${password}@${started.getHost()}:${port}/postgres`;
  return { adminUrl, ...handle(started, { origin: `${POSTGRES_IMAGE} (Testcontainers)`, port }) };
}

/** nats-server in a container on the given folder and port. Throws {@link InfrastructureError} when no engine answers. */
export async function testcontainersNats(options: NatsOptions): Promise<NatsHandle> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const port = options.port ?? (await freePort());
  const configuration = options.configFile;
  await mkdir(options.storeDir, { recursive: true });
  // The image's own user writes there.
  await chmod(options.storeDir, 0o777);
  const mounts = [{ source: options.storeDir, target: '/octroi/store', mode: 'rw' as const }];
  const configured = [{ source: configuration ?? '', target: '/octroi/nats.conf', mode: 'ro' as const }];
  const container = new GenericContainer(NATS_IMAGE)
    .withBindMounts([...mounts, ...(configuration === undefined ? [] : configured)])
    .withCommand([
      ...(configuration === undefined ? [] : ['-c', '/octroi/nats.conf']),
      ...['-p', '4222', '-js', '-sd', '/octroi/store'],
    ])
    .withExposedPorts({ container: 4222, host: port })
    .withWaitStrategy(Wait.forLogMessage(/Server is ready/));
  const started = await begin(() => container.start());
  const url = `nats://${started.getHost()}:${port}`;
  return { url, ...handle(started, { origin: `${NATS_IMAGE} (Testcontainers)`, port }) };
}

async function begin<Started extends StartedTestContainer>(start: () => Promise<Started>): Promise<Started> {
  try {
    return await start();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InfrastructureError(
      `OCTROI_INFRA=testcontainers, but no container can be started: ${reason}\nStart Docker (docker version must show a server), or leave OCTROI_INFRA unset to use embedded servers.`,
      { cause },
    );
  }
}

function handle(
  container: StartedTestContainer,
  what: Pick<ServerHandle, 'origin' | 'port'>,
): Omit<ServerHandle, 'adminUrl'> {
  let announce: (exit: ExitInfo) => void = () => undefined;
  const exited = new Promise<ExitInfo>((resolve) => (announce = resolve));
  const end = async (timeout: number): Promise<void> => {
    await container.stop({ timeout, remove: true });
    announce({ code: 0, signal: null });
  };
  return { ...what, pid: undefined, exited, stop: () => end(10_000), kill: () => end(0) };
}
