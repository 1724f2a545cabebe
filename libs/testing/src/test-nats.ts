import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from '@jest/globals';
import { freePort, startNats, type NatsHandle } from '@octroi/infrastructure';

import { testServers } from './test-servers.js';

/** A nats-server with JetStream for one spec file, which may be killed, restarted and wiped. Address and port stay the same. */
export interface TestNats {
  readonly url: string;
  /** Folder of its JetStream store: copy it while the server is down to bring back an old state. */
  readonly storeDir: string;
  /** Process number of the server that runs now. */
  pid(): number;
  /** Kills it as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on its store; kills it first when it runs. */
  restart(): Promise<void>;
  /** Kills it, deletes its whole store, starts it again: every stream and consumer is gone. */
  wipe(): Promise<void>;
  /** Ends it and deletes its store. Call it in `afterAll`: the run fails otherwise. */
  stop(): Promise<void>;
}

/** Starts a nats-server of its own for a spec file (some 30 ms). `configFile` adds users and limits. */
export async function startTestNats(options: { readonly configFile?: string } = {}): Promise<TestNats> {
  const { runFolder } = testServers();
  const port = await freePort();
  const storeDir = join(runFolder, '..', `nats-${port}`);
  const note = (server: NatsHandle): string => join(runFolder, String(server.pid ?? `container-${server.port}`));
  const start = async (): Promise<NatsHandle> => {
    const server = await startNats({ ...options, storeDir, port, temporaryFolder: storeDir });
    await writeFile(note(server), expect.getState().testPath ?? 'an unknown spec');
    return server;
  };
  let server = await start();
  const kill = async (): Promise<void> => {
    await server.kill();
    await rm(note(server), { force: true });
  };
  return {
    url: server.url,
    storeDir,
    pid: () => {
      if (server.pid === undefined) throw new Error('a server in a container has no process of this machine');
      return server.pid;
    },
    kill,
    restart: async () => {
      await kill();
      server = await start();
    },
    wipe: async () => {
      await kill();
      await rm(storeDir, { recursive: true, force: true });
      server = await start();
    },
    stop: async () => {
      await server.stop();
      await rm(note(server), { force: true });
      await rm(storeDir, { recursive: true, force: true });
    },
  };
}
