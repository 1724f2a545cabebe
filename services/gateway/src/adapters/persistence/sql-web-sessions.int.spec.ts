import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDataSource, migrate } from '@octroi/platform';
import { createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { SqlWebSessions } from './sql-web-sessions.js';

const arrival = { subject: 'personne-1', idToken: 'zz.the-id-token.zz' };

let database: TestDatabase;
let source: DataSource;
let sessions: SqlWebSessions;

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'gateway',
    migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'gateway', migrations: MIGRATIONS }),
  });
  source = await createDataSource({
    url: database.urls.worker,
    schema: 'gateway',
    applicationName: 'web-sessions',
  }).initialize();
  sessions = new SqlWebSessions(source);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

test('the ID token of a session comes back once, at its end, to whoever holds the session', async () => {
  const id = await sessions.start(arrival);
  expect(await sessions.find(id, true)).toMatchObject({ subject: arrival.subject });
  expect(await sessions.end(id)).toBe(arrival.idToken);
  expect([await sessions.end(id), await sessions.find(id, true)]).toEqual([null, null]);
});

test('the database cannot read it: neither the token nor what opens it is there', async () => {
  const id = await sessions.start(arrival);
  const [row] = await database.query<{ text: string; sealed: Buffer }>(
    `SELECT s::text AS text, sealed_id_token AS sealed FROM gateway.web_session s`,
  );
  for (const secret of [id, arrival.idToken])
    expect([row!.text.includes(secret), row!.sealed.toString('latin1').includes(secret)]).toEqual([false, false]);
  expect(row!.sealed.length).toBe(arrival.idToken.length + 28);
});

test('a session that began before tokens were kept ends all the same, and a seal that was touched is refused', async () => {
  const [old, touched] = [await sessions.start(arrival), await sessions.start(arrival)];
  await database.query(`UPDATE gateway.web_session SET sealed_id_token = NULL`);
  expect(await sessions.end(old)).toBeNull();
  await database.query(`UPDATE gateway.web_session SET sealed_id_token = $1`, [Buffer.alloc(60)]);
  await expect(sessions.end(touched)).rejects.toThrow();
});
