import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startInstallation, type Installation } from './installation.js';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ logLevel: 'error' });
}, 180_000);
afterAll(() => installation.stop());

const own = (): string => installation.octroi.url;

/** A browser reduced to its cookies, kept by host and port: nothing of the gateway's goes to the provider. */
class Visitor {
  private readonly cookies = new Map<string, Map<string, string>>();

  async open(address: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(address);
    const kept = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, kept);
    const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    const response = await fetch(address, { redirect: 'manual', ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') kept.delete(name);
      else kept.set(name, value);
    }
    return response;
  }

  /** Leaves for the provider, chooses an account, and stops before the way back. @returns the address of the way back */
  async chooses(account: string, page = ''): Promise<string> {
    const away = await this.open(`${own()}/auth/login?retour=${encodeURIComponent(page)}`);
    const form = await this.follow(away, String(away.headers.get('location')));
    const body = new URLSearchParams({ account });
    const chosen = await this.open(form, { method: 'POST', body });
    return this.follow(chosen, new URL(String(chosen.headers.get('location')), form).href);
  }

  /** Confirms at the provider that it signs out. @returns where it sends one back to */
  async confirms(address: string): Promise<string> {
    const page = await (await this.open(address)).text();
    const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    const answer = await this.open(action, { method: 'POST', body });
    return String(answer.headers.get('location'));
  }

  async signIn(account: string): Promise<Response> {
    return this.open(await this.chooses(account));
  }

  /** What their pages say of whose they are. */
  async personId(): Promise<string> {
    return ((await (await this.open(`${own()}/auth/session`)).json()) as { personId: string }).personId;
  }

  private async follow(_from: Response, address: string): Promise<string> {
    const response = await this.open(address);
    return new URL(String(response.headers.get('location')), address).href;
  }
}

const act = { 'x-octroi-console': '1', 'content-type': 'application/json', 'idempotency-key': 'e2e-console' };
const filing = JSON.stringify({
  aid: 'aide-alimentaire',
  requestedOn: '2026-11-23',
  applicant: { birthName: 'ESSAI' },
});

test('the console was built for the interface that runs', async () => {
  const types = fileURLToPath(new URL('../../../../services/console/types.mjs', import.meta.url));
  await expect(promisify(execFile)(process.execPath, [types, own(), '--check'])).resolves.toBeDefined();
});

describe('signing in', () => {
  test('asks the provider with PKCE, a state and a nonce of 32 characters or more, and gives the browser a cookie alone', async () => {
    const visitor = new Visitor();
    const away = await visitor.open(`${own()}/auth/login`);
    const asked = new URL(String(away.headers.get('location'))).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(JSON.parse(asked.get('claims')!)).toEqual({ id_token: { acr: { essential: true, values: ['eidas1'] } } });
    expect([asked.get('state')!.length, asked.get('nonce')!.length].every((length) => length >= 32)).toBe(true);
    const back = await visitor.signIn('chaville:agent');
    expect([back.status, back.headers.get('location')]).toEqual([302, '/']);
    const cookie = back.headers.getSetCookie().find((one) => one.startsWith('octroi-session='));
    expect(cookie).toMatch(/^octroi-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = (await (await visitor.open(`${own()}/auth/session`)).json()) as { sites: { id: string }[] };
    expect(session.sites.map(({ id }) => id)).toEqual(['chaville']);
  });

  test('a way back that another browser began, or that was used already, opens nothing', async () => {
    const [one, other] = [new Visitor(), new Visitor()];
    const back = await one.chooses('chaville:agent');
    const refused = async (visitor: Visitor): Promise<string | null> =>
      (await visitor.open(back)).headers.get('location');
    expect(await refused(other)).toBe('/?connexion=refusee');
    expect(await refused(one)).toBe('/');
    expect(await refused(one)).toBe('/?connexion=refusee');
    expect(await (await other.open(`${own()}/auth/session`)).json()).toEqual({ sites: null });
  });
});

test.each([
  ['/ccas/chaville/demandes?liste=a-decider', '/ccas/chaville/demandes?liste=a-decider'],
  ['//evil.example/ccas/', '/'],
  ['https://evil.example/ccas/', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/auth/logout', '/'],
])('whoever wants to come back to %s comes to %s', async (asked, page) => {
  const visitor = new Visitor();
  const back = await visitor.open(await visitor.chooses('chaville:agent', asked));
  expect([back.status, back.headers.get('location')]).toEqual([302, page]);
});

describe('a session', () => {
  const visitor = new Visitor();
  beforeAll(() => visitor.signIn('chaville:agent'));
  const status = async (path: string, init: RequestInit = {}): Promise<number> =>
    (await visitor.open(`${own()}/v1/sites/${path}`, init)).status;

  test('opens what the bearer token of the person opens, and no other site', async () => {
    expect([await status('chaville/aid-requests'), await status('demo/aid-requests')]).toEqual([200, 404]);
  });

  test('acts for pages of Octroi alone', async () => {
    const post = (headers: Record<string, string>): Promise<number> =>
      status('chaville/aid-requests', { method: 'POST', body: filing, headers });
    expect(await post({ ...act, origin: 'https://ailleurs.example' })).toBe(403);
    expect(await post({ ...act, origin: own(), 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ ...act })).toBe(403);
    expect(await post({ ...act, origin: own(), 'x-octroi-console': '' })).toBe(403);
    const other = new Visitor();
    await other.signIn('chaville:secretary');
    const said = { ...act, origin: own() };
    expect(await post(said)).toBe(401);
    expect(await post({ ...said, 'x-octroi-person': await other.personId() })).toBe(401);
    expect(await post({ ...said, 'x-octroi-person': await visitor.personId() })).toBe(201);
  });

  test('ends when the person leaves, on the server too', async () => {
    const leaving = new Visitor();
    await leaving.signIn('demo:agent');
    const said = { 'x-octroi-console': '1', origin: own() };
    const leave = (personId: string): Promise<Response> =>
      leaving.open(`${own()}/auth/logout`, { method: 'POST', headers: { ...said, 'x-octroi-person': personId } });
    expect((await leave(await visitor.personId())).status).toBe(401);
    const { location } = (await (await leave(await leaving.personId())).json()) as { location: string };
    expect(new URL(location).pathname).toBe('/session/end');
    expect((await leaving.open(`${own()}/v1/sites/demo/aid-requests`)).status).toBe(401);
    const confirmed = await leaving.confirms(location);
    expect(confirmed.startsWith(`${own()}/?state=`)).toBe(true);
    const again = await leaving.open(`${own()}/auth/login`);
    const asked = await leaving.open(String(again.headers.get('location')));
    expect(String(asked.headers.get('location'))).toContain('/sign-in/');
  });
});
