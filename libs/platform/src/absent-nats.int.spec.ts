import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jetstream } from '@nats-io/jetstream';
import { Module } from '@nestjs/common';
import { requestWithdrawnV1, streamOf } from '@octroi/contracts';
import { NatsLink, TopologyKeeper, messagingSchema } from '@octroi/messaging';
import { createTestDatabase, probe, startTestNats, type TestDatabase, type TestNats } from '@octroi/testing';
import { exportJWK, generateKeyPair } from 'jose';
import pg from 'pg';
import { ServiceEnvironment, readEnvironment } from './environment.js';
import { platformSchema } from './row-security.js';
import { startService, type RunningService } from './run-service.js';
import { UNIT_OF_WORK, unitOfWork } from './unit-of-work.provider.js';
import type { SqlTransaction, SqlUnitOfWork } from './unit-of-work.js';

const SERVICE = 'decision';

@Module({ providers: [unitOfWork(SERVICE, (transaction) => transaction)] })
class EmptyModule {}

describe('a service that starts without NATS', () => {
  let database: TestDatabase;
  let nats: TestNats;
  let service: RunningService;

  beforeAll(async () => {
    database = await createTestDatabase({
      service: SERVICE,
      template: 'platform-absent-nats',
      migrate: async ({ owner }) => {
        const client = new pg.Client({ connectionString: owner });
        await client.connect();
        for (const statement of [...messagingSchema(SERVICE), ...platformSchema(SERVICE)])
          await client.query(statement);
        await client.end();
      },
    });
    nats = await startTestNats();
    await nats.kill();
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    service = await startService({
      service: SERVICE,
      module: EmptyModule,
      environment: readEnvironment(ServiceEnvironment, {
        PORT: '0',
        NATS_URL: nats.url,
        DATABASE_RUNTIME_URL: database.urls.runtime,
        DATABASE_WORKER_URL: database.urls.worker,
        OCTROI_SIGNING_KEY: JSON.stringify({ ...(await exportJWK(privateKey)), kid: SERVICE }),
        OCTROI_TRUSTED_KEYS: JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: SERVICE }] }),
        LOG_LEVEL: 'silent',
      }),
    });
  });

  afterAll(async () => {
    await service.close();
    await nats.stop();
    await database.drop();
  });

  const health = async (): Promise<{ readonly status: number; readonly body: object }> => {
    const response = await fetch(`${service.url}/health/ready`);
    return { status: response.status, body: (await response.json()) as object };
  };

  test('is degraded and keeps what is committed; it publishes within five seconds of NATS coming up', async () => {
    expect(await health()).toEqual({
      status: 200,
      body: { status: 'degraded', checks: { database: 'up', nats: 'down' } },
    });
    const work = service.app.get<SqlUnitOfWork<SqlTransaction>>(UNIT_OF_WORK);
    await work.runForTask({ siteIds: ['chaville'] }, async (transaction) => {
      const subject = transaction.ids.next();
      transaction.emit(requestWithdrawnV1, {
        ...{ siteId: 'chaville', subject, sequence: 1 },
        data: requestWithdrawnV1.example,
      });
    });

    await nats.restart();
    const upAt = performance.now();
    const link = new NatsLink({ service: 'provisioner', servers: nats.url }).start();
    const keeper = new TopologyKeeper({ nats: link, everyMs: 200, producers: [SERVICE], consumersOf: () => [] });
    keeper.start();
    try {
      await probe(health, {
        satisfied: ({ body }) => 'status' in body && body.status === 'ready',
        describe: 'ready',
        timeoutMs: 5_000,
      });
      expect(performance.now() - upAt).toBeLessThan(5_000);
      await keeper.ready;
      const connection = await probe(() => link.current, { describe: 'NATS is reached' });
      if (connection === null) throw new Error('not reached');
      const stream = await jetstream(connection).streams.get(streamOf(SERVICE));
      await probe(async () => stream.info(), {
        satisfied: ({ state }) => state.messages === 1,
        describe: 'the event is published',
        timeoutMs: 5_000,
      });
    } finally {
      await keeper.stop();
      await link.close();
    }
  });
});
