import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { isAlive } from '../processes.js';
import type { NatsHandle } from './nats-server.js';
import { startNats } from './start-nats.js';

describe('an embedded nats-server', () => {
  let storeDir: string;
  let server: NatsHandle | undefined;
  let connection: NatsConnection | undefined;
  const start = async (): Promise<NatsHandle> => {
    server = await startNats({ storeDir, provider: 'embedded' });
    connection = await connect({ servers: server.url });
    return server;
  };

  beforeEach(async () => {
    storeDir = await mkdtemp(join(tmpdir(), 'octroi-test-'));
  });
  afterEach(async () => {
    await connection?.close();
    await server?.stop();
    await rm(storeDir, { recursive: true, force: true });
  });

  test.each(['stop', 'kill'] as const)('keeps its stream over a %s', async (end) => {
    const first = await start();
    const manager = await jetstreamManager(connection as NatsConnection);
    await manager.streams.add({ name: 'KEPT', subjects: ['kept.>'] });
    await jetstream(connection as NatsConnection).publish('kept.fact', '42');
    await connection?.close();
    await first[end]();
    expect(first.pid !== undefined && isAlive(first.pid)).toBe(false);
    await start();
    const again = await jetstreamManager(connection as NatsConnection);
    expect((await again.streams.info('KEPT')).state.messages).toBe(1);
  });

  test('says what to do when there is neither a program, nor a source, nor Docker', async () => {
    const search = {
      path: '',
      caches: [join(storeDir, 'cache')],
      sources: [],
      docker: false,
      progress: () => undefined,
    };
    await expect(startNats({ storeDir, search, provider: 'embedded' })).rejects.toThrow('NATS_URL=');
  });
});
