import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { SERVICES } from '@octroi/contracts';

import { natsConfiguration } from './nats/nats-configuration.js';
import { loadOrCreateSecrets, type Secrets } from './secrets.js';
import { operatorEnvironment, serviceEnvironment, type ServiceSetting } from './service-environment.js';

/** Port on which every service listens in its own container. */
export const CONTAINER_PORT = 8080;

/** The sandbox's OpenID provider: containers find it by this name, and a browser on the machine takes the name for its own loopback. */
const CONTAINER_ISSUER = 'http://sandbox.localhost:8081';

/** Containers that are services; each has a folder of its own with what it alone may know. */
export const CONTAINER_SERVICES: readonly string[] = [...SERVICES, 'provisioner', 'sandbox'];

/** A file of a container. */
export interface ContainerFile {
  /** Folder of the container, and the name in it. */
  readonly path: string;
  readonly text: string;
}

/**
 * What each container of `deploy/compose.yaml` must know, and nothing of the others: an environment for each service, the users of NATS, the
 * password of PostgreSQL's administrator, and the operator's environment. Pure.
 */
export function containerFiles(secrets: Secrets): ContainerFile[] {
  const adminUrl = `postgres://octroi:${encodeURIComponent(secrets.databaseAdmin)}@postgres:5432/postgres`;
  const setting: ServiceSetting = {
    inherited: {},
    secrets,
    database: { adminUrl, services: SERVICES, passwords: secrets.rolePasswords },
    natsUrl: 'nats://nats:4222',
    apiParticulierUrl: `http://sandbox:${CONTAINER_PORT}`,
    ports: Object.fromEntries(CONTAINER_SERVICES.map((service) => [service, CONTAINER_PORT])),
    hosts: 'by-name',
    openId: { issuer: CONTAINER_ISSUER, sitesDir: '/sites' },
    logLevel: 'info',
  };
  const services = CONTAINER_SERVICES.map((service) => ({
    path: join(service, 'environment'),
    text: environmentFile(serviceEnvironment(service, setting)),
  }));
  const operator = { ...operatorEnvironment(setting), DATABASE_URL: adminUrl };
  return [
    ...services,
    { path: join('operator', 'environment'), text: environmentFile(operator) },
    { path: join('nats', 'users.conf'), text: natsConfiguration(secrets.natsPasswords) },
    { path: join('postgres', 'password'), text: secrets.databaseAdmin },
  ];
}

/** A file for `node --env-file`: JSON stands between single quotes. */
function environmentFile(environment: NodeJS.ProcessEnv): string {
  return Object.entries(environment)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}='${value}'\n`]))
    .join('');
}

/**
 * Writes {@link containerFiles} below a folder, made from the secrets in `<folder>/operator`, which are made when there are none. A folder is
 * a volume that one container alone sees: its files may be read by whatever user that container has.
 * @returns paths of the files
 */
export async function writeContainerFiles(folder: string): Promise<string[]> {
  const files = containerFiles(await loadOrCreateSecrets(join(folder, 'operator')));
  for (const { path, text } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    // Nobody may write the file that is there, and nobody must read half of the new one.
    const partial = `${file}.${randomUUID()}`;
    await writeFile(partial, text, { mode: 0o444 });
    await rename(partial, file);
  }
  return files.map(({ path }) => path);
}
