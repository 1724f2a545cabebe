import { createServer, type AddressInfo, type Server } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startNats } from './nats/start-nats.js';
import type { NatsHandle } from './nats/nats-server.js';
import { freePort } from './ports.js';
import { loadOrCreateSecrets } from './secrets.js';
import { startServers, type Servers } from './servers.js';
import { Supervisor } from './supervisor.js';

describe('what the launcher says of a bus that is given', () => {
  let home: string;
  let nats: NatsHandle | undefined;
  let greeter: Server | undefined;
  let supervisor: Supervisor;
  const lines: string[] = [];

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'octroi-servers-'));
    lines.length = 0;
    supervisor = new Supervisor((line) => lines.push(line));
  });
  afterEach(async () => {
    await supervisor.stop();
    await nats?.stop();
    greeter?.close();
    [nats, greeter] = [undefined, undefined];
    await rm(home, { recursive: true, force: true });
  });

  const start = async (natsUrl: string): Promise<Servers> =>
    startServers(
      {
        ...{ root: home, home, sitesDir: home, environment: {}, print: (line) => lines.push(line) },
        port: { port: await freePort(), explicit: false },
        databaseUrl: 'postgres://admin@database.example/octroi',
        natsUrl,
      },
      await loadOrCreateSecrets(home),
      supervisor,
    );

  test('lets anybody in: said aloud, with the remedy, and the start goes on', async () => {
    nats = await startNats({ storeDir: join(home, 'store') });
    expect((await start(nats.url)).natsUrl).toBe(nats.url);
    expect(lines).toEqual([
      expect.stringMatching(/^WARNING: .*NATS_URL lets anybody in.*npm run octroi -- nats-config/),
    ]);
  });

  test('asks for credentials: nothing is said', async () => {
    const server = createServer((socket) => socket.end('INFO {"auth_required":true}\r\n'));
    greeter = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await start(`nats://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(lines).toEqual([]);
  });

  test('does not answer: said by its address, without the password that it was given with', async () => {
    const port = await freePort();
    await start(`nats://somebody:hidden@127.0.0.1:${port}`);
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^WARNING: no nats-server answers at nats://127.0.0.1:${port}:`)),
    ]);
    expect(lines.join('')).not.toContain('hidden');
  });
});
