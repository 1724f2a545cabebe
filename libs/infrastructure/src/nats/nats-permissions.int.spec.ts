import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { NATS_PASSWORD_NAMES, natsConfiguration } from './nats-configuration.js';
import type { NatsUser } from './nats-permissions.js';
import type { NatsHandle } from './nats-server.js';
import { requiresAuthentication } from './requires-authentication.js';
import { startNats } from './start-nats.js';

const passwords = Object.fromEntries(NATS_PASSWORD_NAMES.map((user) => [user, `secret of ${user} "$%`]));

describe('a nats-server with our users', () => {
  let folder: string;
  let server: NatsHandle;
  const connections: NatsConnection[] = [];

  const as = async (user: NatsUser): Promise<NatsConnection> => {
    const pass = passwords[user];
    const connection = await connect({
      servers: server.url,
      user,
      pass,
      inboxPrefix: `_INBOX_${user}`,
      timeout: 2_000,
    });
    connections.push(connection);
    return connection;
  };

  /** What the server says of a call that it refuses. */
  async function refusal(connection: NatsConnection, act: () => Promise<unknown>): Promise<string> {
    const outcome = act().then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? `${error.name} ${error.message}` : 'failed'),
    );
    await connection.flush();
    return outcome;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octroi-nats-users-'));
    const configFile = join(folder, 'nats.conf');
    await writeFile(configFile, natsConfiguration(passwords));
    server = await startNats({ storeDir: join(folder, 'store'), configFile, temporaryFolder: folder });
    const manager = await jetstreamManager(await as('provisioner'), { checkAPI: false });
    for (const producer of ['intake', 'decision'])
      await manager.streams.add({ name: `AID_${producer.toUpperCase()}`, subjects: [`aid.${producer}.>`] });
    await manager.consumers.add('AID_INTAKE', { durable_name: 'decision', ack_policy: 'explicit' });
  });

  afterAll(async () => {
    for (const connection of connections) await connection.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('lets nobody in without credentials, nor with those of another', async () => {
    expect(await requiresAuthentication(server.url)).toBe(true);
    await expect(connect({ servers: server.url, timeout: 1_000 })).rejects.toThrow(/[Aa]uthorization/);
    await expect(connect({ servers: server.url, user: 'intake', pass: 'no', timeout: 1_000 })).rejects.toThrow(
      /[Aa]uthorization/,
    );
  });

  test('carries an event from its producer to the durable of who hears it', async () => {
    const { seq } = await jetstream(await as('intake')).publish('aid.intake.something.v1', '{}');
    expect(seq).toBe(1);
    const consumer = await jetstream(await as('decision')).consumers.get('AID_INTAKE', 'decision');
    const message = await consumer.next({ expires: 2_000 });
    expect(message?.subject).toBe('aid.intake.something.v1');
    expect(await message?.ackAck()).toBe(true);
  });

  test('carries a question to its owner and back', async () => {
    const [gateway, intake] = [await as('gateway'), await as('intake')];
    intake.subscribe('cmd.intake.submit-request.v1', {
      queue: 'intake',
      callback: (_error, message) => void message.respond('done'),
    });
    await intake.flush();
    expect((await gateway.request('cmd.intake.submit-request.v1', '{}')).string()).toBe('done');
  });

  test.each<[string, NatsUser, (connection: NatsConnection) => Promise<unknown>]>([
    ['an event of another', 'retrieval', (nc) => jetstream(nc).publish('aid.intake.forged.v1', '{}', { timeout: 500 })],
    ['a question it may not ask', 'eligibility', (nc) => nc.request('ask.intake.identity.v1', '{}', { timeout: 500 })],
    [
      'a stream of its own',
      'intake',
      async (nc) =>
        (await jetstreamManager(nc, { checkAPI: false, timeout: 500 })).streams.add({
          name: 'MINE',
          subjects: ['mine'],
        }),
    ],
    [
      'the end of a stream',
      'intake',
      async (nc) => (await jetstreamManager(nc, { checkAPI: false, timeout: 500 })).streams.delete('AID_INTAKE'),
    ],
    [
      'a purge',
      'provisioner',
      async (nc) => (await jetstreamManager(nc, { checkAPI: false, timeout: 500 })).streams.purge('AID_INTAKE'),
    ],
    [
      'the messages of another',
      'gateway',
      async (nc) =>
        (await jetstream(nc, { timeout: 500 }).consumers.get('AID_INTAKE', 'decision')).next({ expires: 1_000 }),
    ],
  ])('refuses %s', async (_what, user, act) => {
    const connection = await as(user);
    expect(await refusal(connection, () => act(connection))).toMatch(/[Pp]ermission/);
  });

  test('refuses the replies of another', async () => {
    const connection = await as('gateway');
    const heard = new Promise<string>((resolve) => {
      connection.subscribe('_INBOX_intake.>', { callback: (error) => resolve(error?.message ?? 'a message') });
    });
    expect(await heard).toMatch(/[Pp]ermission/);
  });
});
