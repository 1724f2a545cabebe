import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sealToken } from '@octroi/api-particulier';
import { siteAccessV1 } from '@octroi/contracts';
import { addDays } from '@octroi/kernel';
import { RetrievalBench, TODAY } from './testing/retrieval-bench.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const DAY_MS = 86_400_000;

let bench: RetrievalBench;
beforeAll(async () => {
  bench = await RetrievalBench.start();
  await bench.replica({ OCTROI_SEALING_KEY: KEY });
  await bench.openSite('chaville', { number: 'CHAVILLE-1', validUntil: addDays(TODAY, 40) });
  await bench.openSite('demo', { number: 'DEMO-1' });
  await refuse('demo');
});
afterAll(() => bench.close());

const refuse = (siteId: string) =>
  bench.database.query(
    `INSERT INTO retrieval.access_refusal (site_id, reason, provider_code, refused_at) VALUES ($1, 'token-expired', NULL, now())`,
    [siteId],
  );

/** A token that tells its end, as the State makes them. */
function tokenUntil(expiresAt: Date): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'HS256' }), part({ exp: expiresAt.getTime() / 1_000 }), 'signature'].join('.');
}

test('whoever runs a centre reads under which right it asks, and nothing of another centre', async () => {
  await bench.habilitate('chaville', {
    number: 'CHAVILLE-0',
    validFrom: '2020-01-01',
    deliberatedOn: '2020-01-01',
    validUntil: addDays(TODAY, -1),
  });
  for (const role of ['admin', 'manager'] as const) {
    const { result } = await bench.ask(siteAccessV1, {}, role);
    expect(result.habilitations).toMatchObject([
      { number: 'CHAVILLE-1', standing: 'in-force', daysLeft: 40, scopes: ['cnaf_quotient_familial'] },
      { number: 'CHAVILLE-0', standing: 'ended', daysLeft: -1 },
    ]);
    expect(result.refusal).toBeNull();
    expect(result.token).toEqual({ expiresAt: null, level: null });
    expect(JSON.stringify(result)).not.toMatch(/DEMO-1|token-of/);
  }
});

test('the end of the sealed token is told with its level, the refusal with its reason, and the token never', async () => {
  const expiresAt = new Date(Math.floor(Date.now() / 1_000) * 1_000 + 29 * DAY_MS);
  const token = tokenUntil(expiresAt);
  await bench.database.query(`INSERT INTO retrieval.sealed_token (site_id, sealed, expires_at) VALUES ($1, $2, $3)`, [
    'chaville',
    sealToken(token, { siteId: 'chaville', key: KEY }),
    expiresAt,
  ]);
  const other = await bench.replica({ OCTROI_SEALING_KEY: KEY });
  await refuse('chaville');
  // The other replica has remembered for five seconds that none was sealed.
  const replies = await Promise.all(Array.from({ length: 40 }, () => bench.ask(siteAccessV1, {}, 'admin')));
  const results = replies.map(({ result }) => result);
  expect(results.map(({ refusal }) => refusal)).toEqual(results.map(() => ({ reason: 'token-expired' })));
  expect(results.map(({ token: told }) => told)).toContainEqual({
    expiresAt: expiresAt.toISOString(),
    level: 'within-30-days',
  });
  expect(JSON.stringify(results)).not.toContain(token);
  await bench.stop(other);
});

test('a worker is not told', async () => {
  await expect(bench.ask(siteAccessV1, {}, 'agent')).rejects.toMatchObject({ code: 'role-not-allowed' });
});
