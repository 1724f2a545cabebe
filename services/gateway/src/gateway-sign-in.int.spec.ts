import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GatewayBench } from './testing/gateway-bench.js';

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
});
afterAll(() => bench.close());

/** Asks as a browser does that knows the gateway by its own origin. */
async function open(path: string, cookie = ''): Promise<IncomingMessage> {
  const { port } = new URL(bench.gateway.url);
  return new Promise((resolve, reject) => {
    const asked = get({ host: '127.0.0.1', port, path, headers: { host: 'localhost:0', cookie } }, resolve);
    asked.on('error', reject);
  });
}

async function rows(): Promise<number> {
  const tables = await bench.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'gateway' AND table_type = 'BASE TABLE'`,
  );
  const counts = tables.map(({ name }) => `SELECT count(*)::integer AS n FROM gateway.${name}`);
  const [all] = await bench.database.query<{ n: number }>(
    `SELECT sum(n)::integer AS n FROM (${counts.join(' UNION ALL ')}) one`,
  );
  return all?.n ?? -1;
}

test('leaving for the issuer again and again writes nothing: each browser keeps its own sign-in', async () => {
  const before = await rows();
  const answers = await Promise.all(Array.from({ length: 50 }, () => open('/auth/login')));
  const states = answers.map(({ headers }) => new URL(String(headers.location)).searchParams.get('state'));
  const cookies = answers.map(({ headers }) => headers['set-cookie']?.join() ?? '');
  expect([...new Set(answers.map(({ statusCode }) => statusCode))]).toEqual([302]);
  expect([new Set(states).size, new Set(cookies).size, await rows()]).toEqual([50, 50, before]);
  for (const [index, cookie] of cookies.entries()) {
    expect(cookie).toMatch(/^octroi-sign-in=[\w.-]{100,1000}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(states[index]);
  }
});

test('whoever comes back without the sign-in of their browser, or with another, is nobody', async () => {
  const [one, other] = [await open('/auth/login'), await open('/auth/login')];
  const state = new URL(String(one.headers.location)).searchParams.get('state') ?? '';
  const foreign = other.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  for (const cookie of ['', 'octroi-sign-in=', `octroi-sign-in=${state}`, foreign]) {
    const { statusCode, headers } = await open(`/auth/callback?code=abc&state=${state}`, cookie);
    expect([statusCode, headers.location]).toEqual([302, '/?connexion=refusee']);
    expect(headers['set-cookie']?.map((set) => set.split('=')[0])).toEqual(['octroi-sign-in']);
  }
});
