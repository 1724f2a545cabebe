import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sealToken } from '@octroi/api-particulier';
import { uuidGenerator } from '@octroi/kernel';
import { createDataSource, migrate } from '@octroi/platform';
import { createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { SealedTokens } from './adapters/gateways/sealed-tokens.js';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { SqlTaskQueue } from './adapters/persistence/sql-task-queue.js';

const KEY = 'a-sealing-key-for-this-suite-only';

let database: TestDatabase;
let worker: DataSource;
let queue: SqlTaskQueue;

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'retrieval',
    migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'retrieval', migrations: MIGRATIONS }),
  });
  const { worker: url } = database.urls;
  worker = await createDataSource({ url, schema: 'retrieval', applicationName: 'spec', poolSize: 2 }).initialize();
  queue = new SqlTaskQueue(worker, { holder: 'w', leaseMs: 60_000 });
});
beforeEach(async () => {
  await database.query('TRUNCATE retrieval.task, retrieval.upstream_control, retrieval.sealed_token CASCADE');
});
afterAll(async () => {
  await worker.destroy();
  await database.drop();
});

async function insertTask(siteId: string, dueAt = 'now()'): Promise<string> {
  const requestId = uuidGenerator.next();
  await database.query(`INSERT INTO retrieval.request (site_id, request_id) VALUES ($1, $2)`, [siteId, requestId]);
  await database.query(
    `INSERT INTO retrieval.task (site_id, request_id, aid, requested_on, state, due_at, correlation_id)
     VALUES ($1, $2, 'aide', '2026-11-23', 'due', ${dueAt}, 'c')`,
    [siteId, requestId],
  );
  return requestId;
}

async function insertCall(siteId: string, requestId: string, age: string): Promise<string> {
  const id = uuidGenerator.next();
  await database.query(
    `INSERT INTO retrieval.call_log (site_id, id, request_id, called_at, purpose, scopes, providers, habilitation, correlation_id)
     VALUES ($1, $2, $3, now() - $4::interval, 'call-api-particulier', '{}', '{}', 'DEMO-0001', 'c')`,
    [siteId, id, requestId, age],
  );
  return id;
}

const pause = (key: string): Promise<unknown> =>
  worker.query('INSERT INTO upstream_control (key, paused_at) VALUES ($1, now())', [key]);

describe('pauses', () => {
  test('a site that is paused is passed over, and the others go on', async () => {
    await Promise.all([insertTask('chaville'), insertTask('demo')]);
    await pause('site:demo');
    expect((await queue.claim(10)).map(({ siteId }) => siteId)).toEqual(['chaville']);
    await worker.query(`UPDATE upstream_control SET paused_at = NULL`);
    expect((await queue.claim(10)).map(({ siteId }) => siteId)).toEqual(['demo']);
  });

  test.each(['all', 'source:quotient-familial'])('%s stops everything', async (key) => {
    await insertTask('chaville');
    await pause(key);
    expect(await queue.claim(10)).toEqual([]);
  });
});

test('a retry makes what waits due at once, and is told once', async () => {
  await insertTask('chaville', `now() + interval '4 hours'`);
  await insertTask('demo', `now() + interval '4 hours'`);
  await worker.query(`INSERT INTO upstream_control (key, retry_asked_at) VALUES ('site:chaville', now())`);
  expect(await queue.takeRetries()).toEqual(['chaville']);
  expect(await queue.takeRetries()).toEqual([]);
  expect((await queue.claim(10)).map(({ siteId }) => siteId)).toEqual(['chaville']);
});

test('traces go after 36 months, no sooner, by nobody; a fact outlives the trace of its call', async () => {
  const requestId = await insertTask('chaville');
  const [old, kept] = [
    await insertCall('chaville', requestId, '36 months 1 day'),
    await insertCall('chaville', requestId, '35 months 27 days'),
  ];
  await database.query(
    `INSERT INTO retrieval.retrieved_fact (site_id, request_id, version, source, value, year, month, provider, retrieved_at, call_id)
     VALUES ('chaville', $1, 1, 'api-particulier', 300, 2023, 11, 'CNAF', now(), $2)`,
    [requestId, old],
  );
  expect(await queue.purge()).toBe(1);
  expect(await queue.purge()).toBe(0);
  await worker.query('DELETE FROM call_log');
  const left = await database.query<{ id: string }>('SELECT id FROM retrieval.call_log');
  expect(left.map(({ id }) => id)).toEqual([kept]);
  expect(await database.query('SELECT value, call_id FROM retrieval.retrieved_fact')).toEqual([
    { value: 300, call_id: null },
  ]);
});

describe('sealed tokens', () => {
  const keep = (siteId: string, sealed: string, expiresAt: Date | null = null): Promise<unknown> =>
    worker.query('INSERT INTO sealed_token (site_id, sealed, expires_at) VALUES ($1, $2, $3)', [
      siteId,
      sealed,
      expiresAt,
    ]);

  test('open for their own site with the key of the installation', async () => {
    await keep('chaville', sealToken('token-of-chaville', { siteId: 'chaville', key: KEY }));
    await keep('demo', sealToken('token-of-chaville', { siteId: 'chaville', key: KEY }));
    const tokens = new SealedTokens(worker, KEY);
    expect([await tokens.of('chaville'), await tokens.of('demo'), await tokens.of('nowhere')]).toEqual([
      'token-of-chaville',
      null,
      null,
    ]);
    expect(await new SealedTokens(worker, null).of('chaville')).toBeNull();
    expect(await new SealedTokens(worker, `${KEY}!`).of('chaville')).toBeNull();
  });

  test('tell their ends, the nearest first', async () => {
    await keep('chaville', 'x', new Date('2028-01-01T00:00:00Z'));
    await keep('demo', 'x', new Date('2026-11-25T00:00:00Z'));
    await keep('silent', 'x');
    const expiries = await new SealedTokens(worker, null).expiries(new Date('2026-11-23T00:00:00Z'));
    expect(expiries.map(({ siteId, level }) => [siteId, level])).toEqual([
      ['demo', 'within-7-days'],
      ['chaville', null],
    ]);
  });
});
