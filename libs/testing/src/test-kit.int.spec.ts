import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { withClient } from '@octroi/infrastructure';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { createTestDatabase, type TestDatabase } from './test-database.js';
import { startTestNats, type TestNats } from './test-nats.js';
import { testServers } from './test-servers.js';

describe('a test database', () => {
  let runs = 0;
  const databases: TestDatabase[] = [];
  const create = async (): Promise<TestDatabase> => {
    const migrate = async ({ owner }: { owner: string }): Promise<void> => {
      runs += 1;
      await withClient(owner, (client) =>
        client.query('create table note (text text); grant select, insert on note to intake_runtime'),
      );
    };
    const database = await createTestDatabase({ service: 'intake', migrate });
    databases.push(database);
    return database;
  };
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  test('is migrated once, copied for each, and each copy is alone', async () => {
    const [first, second] = await Promise.all([create(), create()]);
    await withClient(first.urls.runtime, (client) => client.query(`insert into note values ('mine')`));
    expect(await first.query('select text from intake.note')).toEqual([{ text: 'mine' }]);
    expect(await second.query('select text from intake.note')).toEqual([]);
    expect(runs).toBe(1);
  });

  test('lets the worker connect and read nothing that was not granted', async () => {
    const database = await create();
    const reading = withClient(database.urls.worker, (client) => client.query('select * from note'));
    await expect(reading).rejects.toThrow('permission denied for table note');
  });

  test('is gone after drop, even with somebody connected', async () => {
    const database = await create();
    await withClient(database.urls.owner, async () => {
      await database.drop();
    }).catch(() => undefined);
    const { adminUrl } = testServers();
    const left = await withClient(adminUrl, (client) =>
      client.query('select 1 from pg_database where datname = $1', [database.name]),
    );
    expect(left.rowCount).toBe(0);
  });
});

describe('a nats-server for one spec', () => {
  let nats: TestNats;
  const streams = async (): Promise<string[]> => {
    const connection = await connect({ servers: nats.url });
    const manager = await jetstreamManager(connection);
    const names: string[] = [];
    for await (const stream of manager.streams.list()) names.push(stream.config.name);
    await connection.close();
    return names;
  };
  beforeAll(async () => {
    nats = await startTestNats();
    const connection = await connect({ servers: nats.url });
    await (await jetstreamManager(connection)).streams.add({ name: 'KEPT', subjects: ['kept.>'] });
    await connection.close();
  });
  afterAll(() => nats.stop());

  test('keeps its streams over a kill and a restart, and loses them when wiped', async () => {
    await nats.kill();
    await nats.restart();
    expect(await streams()).toEqual(['KEPT']);
    await nats.wipe();
    expect(await streams()).toEqual([]);
  });
});
