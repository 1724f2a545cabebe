import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { InfrastructureError } from './infrastructure-error.js';
import { natsConfiguration } from './nats/nats-configuration.js';
import { requiresAuthentication } from './nats/requires-authentication.js';
import { startNats } from './nats/start-nats.js';
import type { OctroiOptions } from './octroi-options.js';
import { freePorts } from './ports.js';
import { startPostgres } from './postgres/start-postgres.js';
import type { Secrets } from './secrets.js';
import type { Supervisor } from './supervisor.js';

/** Addresses of the two servers. */
export interface Servers {
  /** URL that may create databases and roles. */
  readonly adminUrl: string;
  /** Name of the database of the services. */
  readonly database: string;
  readonly natsUrl: string;
}

/** Names of the parts that must end after all others, in this order. */
export const SERVER_PARTS = ['nats', 'postgres'] as const;

/** Starts those of the two servers that are not given, under the supervisor: on the same port and folder each time. */
export async function startServers(options: OctroiOptions, secrets: Secrets, supervisor: Supervisor): Promise<Servers> {
  const [databasePort = 0, natsPort = 0] = await freePorts(2);
  const [adminUrl, natsUrl] = await Promise.all([options.databaseUrl ?? postgresPart(), options.natsUrl ?? natsPart()]);
  await checkAnonymous(natsUrl, options);
  return { adminUrl, natsUrl, database: databaseIn(options.databaseUrl) };

  async function postgresPart(): Promise<string> {
    const dataDir = join(options.home, 'postgres');
    let url = '';
    await supervisor.start({
      name: 'postgres',
      launch: async () => {
        const server = await startPostgres({
          dataDir,
          port: databasePort,
          password: secrets.databaseAdmin,
          progress: options.print,
        });
        if (url === '') options.print(`PostgreSQL: ${server.origin}, port ${server.port}`);
        url = server.adminUrl;
        return server;
      },
    });
    return url;
  }

  async function natsPart(): Promise<string> {
    const storeDir = join(options.home, 'nats');
    const configFile = join(options.home, 'nats.conf');
    await writeFile(configFile, natsConfiguration(secrets.natsPasswords), { mode: 0o600 });
    let url = '';
    await supervisor.start({
      name: 'nats',
      launch: async () => {
        const server = await startNats({ storeDir, configFile, port: natsPort, progress: options.print });
        if (url === '') options.print(`NATS: ${server.origin}, port ${server.port}`);
        url = server.url;
        return server;
      },
    });
    return url;
  }
}

/** Nobody without credentials may reach the bus: ours is not started otherwise; of another's it is said aloud, and that it does not answer. */
async function checkAnonymous(natsUrl: string, { natsUrl: given, print }: OctroiOptions): Promise<void> {
  const closed = await requiresAuthentication(natsUrl).catch(() => null);
  if (closed === true) return;
  if (given === undefined) throw new InfrastructureError('The nats-server lets anybody in: not started.');
  print(
    closed === null
      ? `WARNING: no nats-server answers at ${withoutUser(given)}: what is filed waits until it does. Check NATS_URL.`
      : 'WARNING: the nats-server of NATS_URL lets anybody in who reaches it. Give it users: npm run octroi -- nats-config',
  );
}

function withoutUser(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** The database a given URL names, else `octroi`: `postgres` is where one connects to create others. */
function databaseIn(url: string | undefined): string {
  const name = url === undefined ? '' : decodeURIComponent(new URL(url).pathname.slice(1));
  return name === '' || name === 'postgres' ? 'octroi' : name;
}
