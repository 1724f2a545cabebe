import { randomBytes } from 'node:crypto';

import { InfrastructureError } from '../infrastructure-error.js';
import type { NatsHandle, NatsOptions } from '../nats/nats-server.js';
import { waitForNats } from '../nats/wait-for-nats.js';
import { freePort } from '../ports.js';
import { RecentLines } from '../recent-lines.js';
import { dockerVersion, runContainer } from './docker.js';
import { NATS_IMAGE } from './images.js';

/** nats-server in a container whose store is the given folder; undefined when no Docker engine answers. */
export async function dockerNats(options: NatsOptions): Promise<NatsHandle | undefined> {
  const version = await dockerVersion();
  if (version === undefined) return undefined;
  options.progress?.(`Starting ${NATS_IMAGE} with Docker ${version}`);
  const port = options.port ?? (await freePort());
  const configuration = options.configFile;
  const uid = process.getuid?.() ?? 0;
  const container = await runContainer({
    name: `octroi-nats-${randomBytes(4).toString('hex')}`,
    image: NATS_IMAGE,
    endSignal: 'SIGTERM',
    options: [
      '-p',
      `127.0.0.1:${port}:4222`,
      '-v',
      `${options.storeDir}:/octroi/store`,
      ...(configuration === undefined ? [] : ['-v', `${configuration}:/octroi/nats.conf:ro`]),
      ...(uid === 0 ? [] : ['--user', `${uid}:${process.getgid?.() ?? uid}`]),
    ],
    args: [
      ...(configuration === undefined ? [] : ['-c', '/octroi/nats.conf']),
      '-p',
      '4222',
      '-js',
      '-sd',
      '/octroi/store',
    ],
  });
  const lines = new RecentLines();
  lines.read(container.process.child.stderr);
  lines.read(container.process.child.stdout);
  const ready = await Promise.race([waitForNats(port, 120_000), container.process.exited.then(() => false)]);
  if (!ready) {
    await container.kill();
    throw new InfrastructureError(`nats-server in Docker does not answer.\n${lines.toString()}`);
  }
  return {
    url: `nats://127.0.0.1:${port}`,
    port,
    origin: `${NATS_IMAGE} in Docker ${version}`,
    pid: container.process.pid,
    exited: container.process.exited,
    stop: () => container.process.end(),
    kill: () => container.kill(),
  };
}
