import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { dockerPostgres } from '../docker/docker-postgres.js';
import { infrastructureProvider, testcontainersPostgres } from '../docker/testcontainers.js';
import { InfrastructureError } from '../infrastructure-error.js';
import { freePort } from '../ports.js';
import { childrenOf, killNow, output, spawnGuarded, type GuardedCommand, type GuardedProcess } from '../processes.js';
import { RecentLines } from '../recent-lines.js';
import {
  clearStaleServer,
  clusterMajor,
  prepareClusterFolder,
  REACHABLE_ROOT,
  socketFolder,
} from './cluster-folder.js';
import { findPostgresPrograms, type PostgresPrograms } from './postgres-programs.js';
import { ADMIN_USER, type PostgresHandle, type PostgresOptions } from './postgres-server.js';
import { serverArguments } from './server-settings.js';
import { unprivilegedUser, type UnprivilegedUser } from './unprivileged-user.js';
import { waitUntilReady } from './wait-for-postgres.js';

const REMEDY = `No PostgreSQL could be started. One of these will do:
  - npm ci                                (brings PostgreSQL for Linux and macOS, x64 and arm64; needs its install script)
  - apt-get install postgresql            (or any PostgreSQL 15 or newer whose programs are on the PATH)
  - a running Docker
  - DATABASE_URL=postgres://user:password@host:5432/postgres npm start   (a server of yours)`;

/**
 * Starts PostgreSQL on a folder: with the programs of the npm package, else those of the system, else Docker.
 * Works as root (PostgreSQL then runs as `postgres` or `nobody`) and as a normal user; recovers by itself from an unclean end.
 * Throws {@link InfrastructureError} with the remedy when nothing works.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresHandle> {
  const provider = options.provider ?? infrastructureProvider(process.env);
  if (provider === 'testcontainers') return testcontainersPostgres(options);
  const user = await unprivilegedUser();
  const folder = await prepareClusterFolder(options.dataDir, user);
  if (folder.moved)
    options.progress?.(`PostgreSQL runs as another user, who cannot enter here: its data are in ${folder.path}`);
  const search = {
    user,
    path: options.path ?? process.env.PATH ?? '',
    reachableFolder: join(REACHABLE_ROOT, 'programs'),
  };
  const programs = await findPostgresPrograms(search);
  const major = await clusterMajor(folder.path);
  const usable = programs.filter((each) => major === undefined || each.major === major);
  const failures: string[] = [];
  for (const each of usable) {
    try {
      return await startNative({ options, folder: folder.path, programs: each, user });
    } catch (error) {
      failures.push(`${each.origin}: ${error instanceof Error ? error.message : String(error)}`);
      if (major !== undefined) break;
    }
  }
  const container = await dockerPostgres({ ...options, dataDir: folder.path, major }, failures);
  if (container !== undefined) return container;
  if (major !== undefined && usable.length === 0) failures.push(wrongMajor(major, programs));
  throw new InfrastructureError([REMEDY, ...failures.map((line) => `\n${line}`)].join('\n'));
}

function wrongMajor(major: number, programs: readonly PostgresPrograms[]): string {
  const found = programs.map((each) => each.origin).join(', ') || 'none';
  return `The data in place were written by PostgreSQL ${major}; found here: ${found}. Install version ${major}, or start again from nothing: npm start -- --fresh`;
}

interface NativeStart {
  readonly options: PostgresOptions;
  readonly folder: string;
  readonly programs: PostgresPrograms;
  readonly user: UnprivilegedUser | undefined;
}

async function startNative(start: NativeStart): Promise<PostgresHandle> {
  await clearStaleServer(start.folder);
  if ((await clusterMajor(start.folder)) === undefined) await createCluster(start);
  const port = start.options.port ?? (await freePort());
  const adminUrl = addressOf(start, port);
  const server = await launch(serverCommand(start, port), adminUrl);
  return {
    adminUrl,
    port,
    origin: start.programs.origin,
    pid: server.pid,
    exited: server.exited,
    stop: () => server.end(15_000),
    kill: async () => {
      const children = await childrenOf(server.pid);
      await killNow([server.pid, ...children]);
      await server.exited;
    },
  };
}

/** The socket of the cluster's own folder costs a third of what a port does, and is open to nobody who may not enter it; the URL names both. */
function addressOf({ options, folder }: NativeStart, port: number): string {
  const url = new URL(`postgres://${ADMIN_USER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`);
  const socket = socketFolder(folder);
  if (socket !== '') url.searchParams.set('host', socket);
  return url.toString();
}

async function createCluster({ options, folder, programs, user }: NativeStart): Promise<void> {
  options.progress?.(`Creating the database cluster (${programs.origin})`);
  const passwordFile = `${folder}.${randomBytes(6).toString('hex')}`;
  await writeFile(passwordFile, `${options.password}\n`, { mode: user === undefined ? 0o600 : 0o644 });
  const common = [
    '-D',
    folder,
    '-U',
    ADMIN_USER,
    '-E',
    'UTF8',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-sync',
    '--no-instructions',
  ];
  const settings = { ...user, cwd: '/', timeoutMs: 120_000 };
  try {
    await output(
      programs.initdb,
      [...common, `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`],
      settings,
    ).catch(() => output(programs.initdb, [...common, '--locale=C'], settings));
  } catch (error) {
    await rm(join(folder, 'PG_VERSION'), { force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function serverCommand({ options, folder, programs, user }: NativeStart, port: number): GuardedCommand {
  const own = { listen_addresses: '127.0.0.1', unix_socket_directories: socketFolder(folder) };
  const flags = serverArguments(options, { ...own, unix_socket_permissions: '0700' });
  return {
    program: programs.postgres,
    args: ['-D', folder, '-p', String(port), ...flags],
    cwd: folder,
    endSignal: 'SIGINT',
    ...user,
    temporaryFolder: options.temporaryFolder,
  };
}

/** Backends of a killed server may hold its memory for a moment: a start that fails on it is tried again for 10 s. */
async function launch(command: GuardedCommand, adminUrl: string): Promise<GuardedProcess> {
  const end = Date.now() + 10_000;
  for (;;) {
    const lines = new RecentLines();
    const server = await spawnGuarded(command);
    lines.read(server.child.stderr);
    lines.read(server.child.stdout);
    const failed = await Promise.race([waitUntilReady(adminUrl, 60_000), server.exited.then(() => 'it ended at once')]);
    if (failed === undefined) return server;
    await server.end(2_000);
    const text = lines.toString();
    if (!/shared memory block|lock file "postmaster.pid"/.test(text) || Date.now() > end)
      throw new Error(`${failed}\n${text}`);
    await delay(200);
  }
}
