import { randomBytes } from 'node:crypto';

import { freePort } from '../ports.js';
import type { PostgresHandle, PostgresOptions } from '../postgres/postgres-server.js';
import { serverArguments } from '../postgres/server-settings.js';
import { waitUntilReady } from '../postgres/wait-for-postgres.js';
import { RecentLines } from '../recent-lines.js';
import { dockerVersion, runContainer } from './docker.js';
import { POSTGRES_IMAGE, POSTGRES_IMAGE_MAJOR } from './images.js';

/** The options of {@link dockerPostgres}: `major` is the version of the cluster in place, when there is one. */
export interface DockerPostgresOptions extends PostgresOptions {
  readonly major: number | undefined;
}

/** PostgreSQL in a container whose cluster is the given folder; undefined, with the reason added to `failures`, when it cannot be. */
export async function dockerPostgres(
  options: DockerPostgresOptions,
  failures: string[],
): Promise<PostgresHandle | undefined> {
  if (options.major !== undefined && options.major !== POSTGRES_IMAGE_MAJOR) return undefined;
  const version = await dockerVersion();
  if (version === undefined) {
    failures.push('Docker: no engine answers.');
    return undefined;
  }
  options.progress?.(`Starting ${POSTGRES_IMAGE} with Docker ${version}`);
  const port = options.port ?? (await freePort());
  const adminUrl = `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`;
  const container = await runContainer(command(options, port));
  const lines = new RecentLines();
  lines.read(container.process.child.stderr);
  lines.read(container.process.child.stdout);
  const failed = await Promise.race([
    waitUntilReady(adminUrl, 180_000),
    container.process.exited.then(() => 'it ended at once'),
  ]);
  if (failed !== undefined) {
    await container.kill();
    failures.push(`Docker: ${failed}\n${lines.toString()}`);
    return undefined;
  }
  return {
    adminUrl,
    port,
    origin: `${POSTGRES_IMAGE} in Docker ${version}`,
    pid: container.process.pid,
    exited: container.process.exited,
    stop: () => container.process.end(20_000),
    kill: () => container.kill(),
  };
}

function command(options: DockerPostgresOptions, port: number): Parameters<typeof runContainer>[0] {
  const uid = process.getuid?.() ?? 0;
  return {
    name: `octroi-postgres-${randomBytes(4).toString('hex')}`,
    image: POSTGRES_IMAGE,
    endSignal: 'SIGINT',
    options: [
      '-p',
      `127.0.0.1:${port}:5432`,
      '-v',
      `${options.dataDir}:/octroi/data`,
      '-e',
      'PGDATA=/octroi/data',
      '-e',
      `POSTGRES_PASSWORD=${options.password}`,
      ...(uid === 0 ? [] : ['--user', `${uid}:${process.getgid?.() ?? uid}`]),
    ],
    args: serverArguments(options),
  };
}
