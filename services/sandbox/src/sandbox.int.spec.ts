import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ApiParticulierClient,
  QUOTIENT_FAMILIAL_PATH,
  checkIdentity,
  type Answered,
  type Failed,
} from '@octroi/api-particulier';
import type { Identity } from '@octroi/kernel';
import { createSandbox } from './adapters/http/sandbox-server.js';
import { sandboxSettings } from './sandbox.config.js';

const JEANNE: Identity = {
  birthName: 'Martin',
  givenNames: ['Jeanne'],
  birthDate: '1990-01-31',
  sex: 'F',
  birthPlace: { countryCode: '99100', communeCode: '92022' },
};

describe('our client against the sandbox', () => {
  let server: Server;
  let base: string;
  let client: ApiParticulierClient;

  beforeAll(async () => {
    const tokens = {
      'quotient-only': { scopes: ['cnaf_quotient_familial'] },
      everything: { scopes: ['cnaf_quotient_familial', 'cnaf_allocataires', 'cnaf_enfants', 'cnaf_adresse'] },
      nothing: { scopes: ['pole_emploi_identite'] },
    };
    const environment = { SANDBOX_TOKENS: JSON.stringify(tokens), SANDBOX_TOKEN_CALLS: '1000' };
    server = createSandbox(sandboxSettings({ ...environment, SANDBOX_CLOCK: '2026-11-23T09:00:00Z' }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    client = new ApiParticulierClient({ baseUrl: base, totalTimeoutMs: 400 });
  });

  afterEach(async () => {
    await fetch(`${base}/_sandbox/faults`, { method: 'DELETE' });
  });

  afterAll(async () => {
    await client.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const fault = (body: object): Promise<Response> =>
    fetch(`${base}/_sandbox/faults`, { method: 'POST', body: JSON.stringify(body) });

  async function ask(identity: Partial<Identity> = {}, token = 'quotient-only'): Promise<Answered | Failed> {
    const checked = checkIdentity({ ...JEANNE, ...identity }, '2026-11-23');
    if (!('parameters' in checked)) throw new Error(checked.faults.join());
    return client.quotientFamilial({
      token,
      recipient: '26920022500010',
      identity: checked.parameters,
      year: 2026,
      month: 11,
    });
  }

  test('the README’s household has a quotient of 300, and nothing that its scope does not cover', async () => {
    expect(await ask()).toMatchObject({
      kind: 'answered',
      httpStatus: 200,
      household: {
        quotientFamilial: { provider: 'CNAF', value: 300, year: 2026, month: 11 },
        allocataires: null,
        children: null,
      },
    });
  });

  test('a token with every scope reads the whole file', async () => {
    const identity = { birthName: 'Nguyen', givenNames: ['Thi'], birthDate: '1983-01-05' };
    expect(await ask(identity, 'everything')).toMatchObject({
      upstreamId: expect.stringMatching(/^[\da-f-]{36}$/),
      rateLimit: { limit: 1_000, resetAt: new Date('2026-11-23T09:00:01Z') },
      household: {
        quotientFamilial: { value: 640 },
        allocataires: [{ birthName: 'NGUYEN' }, { birthName: 'LEFÈVRE', sex: 'M' }],
        children: [{ birthDate: '2012-04-00' }, { sex: 'M' }, { birthDate: '2020-00-00' }],
        address: { postalCodeAndTown: '92370 CHAVILLE' },
      },
    });
  });

  test.each<[string, Partial<Identity>, string, object]>([
    [
      'a token that is none',
      {},
      'stranger',
      { reason: 'token-refused', nextStep: 'call-the-administrator', providerCode: '00101' },
    ],
    ['a token without scope', {}, 'nothing', { reason: 'scope-missing', nextStep: 'call-the-administrator' }],
    [
      'nobody',
      { birthName: 'Personne' },
      'quotient-only',
      { reason: 'identity-not-recognised', nextStep: 'ask-the-person' },
    ],
    [
      'a person without file',
      { birthName: 'Absent', givenNames: ['Chantal'], birthDate: '1980-01-01' },
      'quotient-only',
      { reason: 'no-file-at-provider', nextStep: 'ask-the-person', providerCode: '23003' },
    ],
    [
      'a maintenance',
      { birthName: 'Maintenance', givenNames: ['Alice'], birthDate: '1980-01-01' },
      'quotient-only',
      { nextStep: 'retry-later', retryAfterMs: 30_000 },
    ],
    [
      'too many calls',
      { birthName: 'Cadence', givenNames: ['Alice'], birthDate: '1980-01-01' },
      'quotient-only',
      { reason: 'too-many-calls', retryAfterMs: 1_000 },
    ],
  ])('%s', async (_what, identity, token, expected) => {
    expect(await ask(identity, token)).toMatchObject({ kind: 'failed', ...expected });
  });

  test.each([
    ['hang', 'timed-out'],
    ['reset', 'connection-lost'],
    ['truncate', 'connection-lost'],
    ['malformed', 'answer-unreadable'],
  ])('a fault %s is %s, once', async (kind, reason) => {
    await fault({ kind, times: 1 });
    expect(await ask()).toMatchObject({ kind: 'failed', reason, nextStep: 'retry-later' });
    expect(await ask()).toMatchObject({ kind: 'answered' });
  });

  test('a fault on one name leaves the others alone, and the calls are counted without identity', async () => {
    await fault({ kind: 'status', status: 504, birthName: 'LEROY' });
    expect(await ask()).toMatchObject({ kind: 'answered' });
    expect(await ask({ birthName: 'Leroy', givenNames: ['Samir'], birthDate: '1985-06-14', sex: 'M' })).toMatchObject({
      httpStatus: 504,
    });
    const calls = await (await fetch(`${base}/_sandbox/calls`)).text();
    expect(calls).not.toMatch(/leroy|martin/i);
  });

  test('a fault may ask for a wait, and only the route has the headers of the State', async () => {
    await fault({ kind: 'status', status: 503, code: '35020', retryInSeconds: 2700, times: 1 });
    expect(await ask()).toMatchObject({ reason: 'provider-maintenance', retryAfterMs: 2_700_000 });
    const health = await fetch(`${base}/health/ready`);
    expect([health.status, health.headers.get('ratelimit-limit')]).toEqual([200, null]);
  });

  test('an answer about the token is plain JSON, any other of the route JSON:API', async () => {
    const typeOf = async (path: string, authorization: string): Promise<string | null> =>
      (await fetch(`${base}${path}`, { headers: { authorization } })).headers.get('content-type');
    expect(await typeOf(QUOTIENT_FAMILIAL_PATH, 'Bearer stranger')).toBe('application/json; charset=utf-8');
    expect(await typeOf(QUOTIENT_FAMILIAL_PATH, 'Bearer quotient-only')).toBe(
      'application/vnd.api+json; charset=utf-8',
    );
  });

  test('rubbish is told so', async () => {
    expect((await fault({ kind: 'explode' })).status).toBe(400);
    expect((await fetch(`${base}/v3/unknown`)).headers.get('content-type')).toBe('text/plain');
  });
});
