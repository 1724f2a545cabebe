import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { probe } from '@octroi/testing';
import { createSandbox } from './adapters/http/sandbox-server.js';
import { sandboxSettings } from './sandbox.config.js';

const ROUTE = '/v3/dss/quotient_familial/identite';
const TOKENS = JSON.stringify({
  'token-of-chaville': { scopes: ['cnaf_quotient_familial'], habilitation: 'chaville' },
  'token-of-demo': { scopes: ['cnaf_quotient_familial'], habilitation: 'demo' },
});

interface Asked {
  readonly path?: string;
  readonly signal?: AbortSignal;
  readonly headers?: Record<string, string>;
}

/** A sandbox whose clock stands until the test moves it. */
class StoppedSandbox {
  private constructor(private readonly server: Server) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<StoppedSandbox> {
    const byDefault = { SANDBOX_TOKENS: TOKENS, SANDBOX_CLOCK: '2026-11-23T09:00:00Z' };
    const server = createSandbox(sandboxSettings({ ...byDefault, ...environment }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new StoppedSandbox(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  ask(
    token: string | null = 'token-of-chaville',
    { path = ROUTE, signal, headers = {} }: Asked = {},
  ): Promise<Response> {
    const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    return fetch(`${this.url}${path}`, { headers: { ...authorization, ...headers }, signal: signal ?? null });
  }

  async statuses(times: number, token?: string | null, headers: Record<string, string> = {}): Promise<number[]> {
    const statuses: number[] = [];
    for (let call = 0; call < times; call += 1) statuses.push((await this.ask(token, { headers })).status);
    return statuses;
  }

  async control(method: string, path: string, body?: object): Promise<unknown> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    return (await fetch(`${this.url}/_sandbox/${path}`, init)).json();
  }

  /** True when a call is left without an answer until it is given up. */
  async isSilent(): Promise<boolean> {
    const silences = async (): Promise<number> =>
      ((await this.control('GET', 'calls')) as { silence?: number }).silence ?? 0;
    const before = await silences();
    const caller = new AbortController();
    let isAnswered = false;
    const ended = this.ask('token-of-demo', { signal: caller.signal }).then(
      () => (isAnswered = true),
      () => undefined,
    );
    await probe(async () => isAnswered || (await silences()) > before, { describe: 'the call has arrived' });
    caller.abort();
    await ended;
    return !isAnswered;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('the limits over HTTP', () => {
  let sandbox: StoppedSandbox;

  afterEach(async () => {
    await sandbox.close();
  });

  const limitHeaders = ({ headers }: Response): (string | null)[] =>
    ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'].map((name) => headers.get(name));
  const END_OF_SECOND = String(Date.UTC(2026, 10, 23, 9) / 1_000 + 1);

  test('every answer tells limit, rest and end of the window; past it 429 with the official body, then again in the next', async () => {
    sandbox = await StoppedSandbox.start();
    expect(limitHeaders(await sandbox.ask())).toEqual(['20', '19', END_OF_SECOND, null]);
    expect(await sandbox.statuses(19)).toEqual(Array(19).fill(422));
    const refused = await sandbox.ask();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(limitHeaders(refused)).toEqual(['20', '0', END_OF_SECOND, '1']);
    expect(await refused.json()).toEqual({
      errors: [
        {
          code: '00429',
          title: 'Trop de requêtes',
          detail: 'Vous avez effectué trop de requêtes',
          source: null,
          meta: {},
        },
      ],
    });
    expect((await sandbox.ask('token-of-demo')).status).toBe(422);
    await sandbox.control('POST', 'clock', { advanceMs: 999 });
    expect((await sandbox.ask()).headers.get('retry-after')).toBe('0');
    await sandbox.control('POST', 'clock', { advanceMs: 1 });
    expect((await sandbox.ask()).status).toBe(422);
  });

  test('all routes of v3 share it; strangers count together; without token there is none', async () => {
    sandbox = await StoppedSandbox.start({ SANDBOX_TOKEN_CALLS: '2' });
    expect((await sandbox.ask('token-of-chaville', { path: '/v3/other' })).status).toBe(404);
    expect(await sandbox.statuses(2)).toEqual([422, 429]);
    expect([...(await sandbox.statuses(2, 'one')), ...(await sandbox.statuses(1, 'another'))]).toEqual([401, 401, 429]);
    expect(limitHeaders(await sandbox.ask(null))).toEqual([null, null, null, null]);
    expect(await sandbox.statuses(3, null)).toEqual([401, 401, 401]);
  });

  test('a refused call takes no planned fault', async () => {
    sandbox = await StoppedSandbox.start({ SANDBOX_TOKEN_CALLS: '1' });
    await sandbox.statuses(1);
    await sandbox.control('POST', 'faults', { kind: 'status', status: 503, times: 1 });
    expect(await sandbox.statuses(1)).toEqual([429]);
    expect(await sandbox.statuses(1, 'token-of-demo')).toEqual([503]);
  });

  test('past the limit of the address: silence for every token, 12 hours long, while controls and health answer', async () => {
    sandbox = await StoppedSandbox.start({ SANDBOX_ADDRESS_CALLS: '30' });
    expect([...(await sandbox.statuses(15)), ...(await sandbox.statuses(15, 'token-of-demo'))]).not.toContain(429);
    expect(await sandbox.isSilent()).toBe(true);
    expect(await sandbox.control('GET', 'bans')).toEqual([
      {
        address: '127.0.0.1',
        since: '2026-11-23T09:00:00.000Z',
        until: '2026-11-23T21:00:00.000Z',
        cause: 'address-limit-passed',
      },
    ]);
    expect((await fetch(`${sandbox.url}/health/ready`)).status).toBe(200);
    await sandbox.control('POST', 'clock', { advanceMs: 12 * 3_600_000 - 1 });
    expect(await sandbox.isSilent()).toBe(true);
    await sandbox.control('POST', 'clock', { advanceMs: 1 });
    expect((await sandbox.ask()).status).toBe(422);
    expect(await sandbox.control('GET', 'limits')).toMatchObject({
      habilitations: [
        { habilitation: 'chaville', calls: 16, refused: 0, silenced: 0, mostInOneWindow: 15 },
        { habilitation: 'demo', calls: 17, refused: 0, silenced: 2, mostInOneWindow: 15 },
      ],
      addresses: [{ address: '127.0.0.1', calls: 33, silenced: 2, bans: 1, bannedUntil: null }],
    });
  });

  test('calling on after refusals brings the ban; a person lifts it', async () => {
    sandbox = await StoppedSandbox.start({
      SANDBOX_TOKEN_CALLS: '1',
      SANDBOX_DEAF_WINDOWS: '2',
      SANDBOX_SILENCE: 'drop',
    });
    expect(await sandbox.statuses(4)).toEqual([422, 429, 429, 429]);
    await sandbox.control('POST', 'clock', { advanceMs: 1_000 });
    expect(await sandbox.statuses(2)).toEqual([422, 429]);
    await expect(sandbox.ask()).rejects.toThrow('fetch failed');
    expect(await sandbox.control('GET', 'limits')).toMatchObject({
      addresses: [{ calls: 7, refused: 4, silenced: 1, bannedUntil: '2026-11-23T21:00:01.000Z' }],
    });
    expect(await sandbox.control('DELETE', 'bans/127.0.0.1')).toEqual([]);
    expect(await sandbox.statuses(1, 'token-of-demo')).toEqual([422]);
    expect(await sandbox.control('DELETE', 'limits')).toMatchObject({ addresses: [{ calls: 0, bans: 0 }] });
  });

  test('a test plans a ban, though limits are off', async () => {
    sandbox = await StoppedSandbox.start({ SANDBOX_LIMITS: 'off' });
    expect(await sandbox.control('POST', 'bans', { address: 'here' })).toHaveProperty('error');
    expect(await sandbox.control('POST', 'bans', { address: '127.0.0.1' })).toMatchObject([{ cause: 'planned' }]);
    expect(await sandbox.isSilent()).toBe(true);
    await sandbox.control('DELETE', 'bans');
    expect(await sandbox.isSilent()).toBe(false);
  });

  test('the address is that of the connection, or what a trusted proxy says', async () => {
    const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
    sandbox = await StoppedSandbox.start({ SANDBOX_ADDRESS_CALLS: '1', SANDBOX_SILENCE: 'drop' });
    expect((await sandbox.ask(null, { headers: from('192.0.2.1') })).status).toBe(401);
    await expect(sandbox.ask(null, { headers: from('192.0.2.2') })).rejects.toThrow();
    await sandbox.close();
    const trusting = { SANDBOX_TRUSTED_PROXIES: '127.0.0.1', SANDBOX_ADDRESS_CALLS: '1', SANDBOX_SILENCE: 'drop' };
    sandbox = await StoppedSandbox.start(trusting);
    expect((await sandbox.ask(null, { headers: from('192.0.2.1') })).status).toBe(401);
    expect((await sandbox.ask(null, { headers: from('192.0.2.2') })).status).toBe(401);
    await expect(sandbox.ask(null, { headers: from('192.0.2.1') })).rejects.toThrow();
    expect(await sandbox.control('GET', 'bans')).toMatchObject([{ address: '192.0.2.1' }]);
  });

  test('switched off: everything passes without headers, and is counted', async () => {
    sandbox = await StoppedSandbox.start({ SANDBOX_LIMITS: 'off' });
    expect(await sandbox.statuses(25)).toEqual(Array(25).fill(422));
    expect(limitHeaders(await sandbox.ask())).toEqual([null, null, null, null]);
    expect(await sandbox.control('GET', 'limits')).toMatchObject({
      rules: { habilitation: { calls: null } },
      habilitations: [{ habilitation: 'chaville', calls: 26, refused: 0, mostInOneWindow: 26 }],
    });
  });

  test('windows of the machine’s time pass by themselves, 20 times faster', async () => {
    sandbox = await StoppedSandbox.start({
      SANDBOX_CLOCK: 'system',
      SANDBOX_TIME_FACTOR: '20',
      SANDBOX_TOKEN_CALLS: '1',
    });
    const before = Date.now();
    let accepted = 0;
    while (accepted < 3) accepted += (await sandbox.ask()).status === 422 ? 1 : 0;
    expect(Date.now() - before).toBeLessThan(5_000);
    expect(await sandbox.control('GET', 'bans')).toEqual([]);
  });

  test('rubbish is told so', async () => {
    sandbox = await StoppedSandbox.start();
    const refused = await fetch(`${sandbox.url}/_sandbox/clock`, { method: 'POST', body: '{"advanceMs":-1}' });
    expect(refused.status).toBe(400);
    expect((await fetch(`${sandbox.url}/_sandbox/unknown`)).status).toBe(404);
    expect(await sandbox.control('GET', 'limits')).toMatchObject({ addresses: [] });
  });
});
