import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { dockerNats } from '../docker/docker-nats.js';
import { infrastructureProvider, testcontainersNats } from '../docker/testcontainers.js';
import { InfrastructureError } from '../infrastructure-error.js';
import { freePort } from '../ports.js';
import { spawnGuarded } from '../processes.js';
import { RecentLines } from '../recent-lines.js';
import { defaultNatsSearch, findNatsProgram, NATS_REMEDY } from './nats-program.js';
import type { NatsHandle, NatsOptions } from './nats-server.js';
import { waitForNats } from './wait-for-nats.js';

/**
 * Starts nats-server with JetStream: from the PATH, the local cache, the official release, Debian's package, else Docker.
 * Throws {@link InfrastructureError} with the remedy when nothing works.
 */
export async function startNats(options: NatsOptions): Promise<NatsHandle> {
  const provider = options.provider ?? infrastructureProvider(process.env);
  if (provider === 'testcontainers') return testcontainersNats(options);
  const storeDir = resolve(options.storeDir);
  await mkdir(storeDir, { recursive: true, mode: 0o755 });
  const search = options.search ?? defaultNatsSearch(process.env, options.progress ?? (() => undefined));
  const failures: string[] = [];
  const program = await findNatsProgram(search, failures);
  if (program !== undefined) return startProgram({ ...options, storeDir }, program.path, program.origin);
  const container = search.docker === false ? undefined : await dockerNats({ ...options, storeDir });
  if (container !== undefined) return container;
  failures.push('Docker: no engine answers.');
  throw new InfrastructureError([NATS_REMEDY, ...failures].join('\n\n'));
}

async function startProgram(options: NatsOptions, program: string, origin: string): Promise<NatsHandle> {
  const port = options.port ?? (await freePort());
  const configuration = options.configFile === undefined ? [] : ['-c', options.configFile];
  const server = await spawnGuarded({
    program,
    args: [...configuration, '-a', '127.0.0.1', '-p', String(port), '-js', '-sd', options.storeDir],
    temporaryFolder: options.temporaryFolder,
  });
  const lines = new RecentLines();
  lines.read(server.child.stderr);
  lines.read(server.child.stdout);
  const ready = await Promise.race([waitForNats(port, 30_000), server.exited.then(() => false)]);
  if (!ready) {
    await server.end(1_000);
    throw new InfrastructureError(`${origin} does not start on port ${port}.\n${lines.toString()}`);
  }
  return {
    url: `nats://127.0.0.1:${port}`,
    port,
    origin,
    pid: server.pid,
    exited: server.exited,
    stop: () => server.end(),
    kill: async () => {
      server.child.kill('SIGKILL');
      await server.exited;
    },
  };
}
