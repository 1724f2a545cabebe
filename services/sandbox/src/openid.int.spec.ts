import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createRemoteJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { createOpenIdServer } from './adapters/openid/openid-server.js';
import { API_RESOURCE, CLIENT_ID } from './adapters/openid/provider.js';
import { Browser } from './testing/browser.js';

const SITE = `
id: chaville
site:
  name: CCAS de <Chaville>
  siret: '26920022500010'
  users:
    - { issuer: octroi-development, subject: 'chaville:agent', displayName: Camille Roux, roles: [agent] }
    - { issuer: octroi-development, subject: 'chaville:president', displayName: Alix Mercier, roles: [president] }
    - { issuer: 'https://elsewhere.example', subject: real, displayName: Somebody Real, roles: [agent] }
`;
const SECRET = 'a secret of this run, long enough';
const VERIFIER = 'v'.repeat(64);
const CALLBACK = 'http://localhost:8080/auth/callback';
const state = 's'.repeat(32);
const nonce = 'n'.repeat(32);
const challenge = createHash('sha256').update(VERIFIER).digest('base64url');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the embedded OpenID provider', () => {
  let sitesDir: string;
  let server: Server;
  let issuer: string;
  let browser: Browser;
  let endpoints: Record<string, string>;
  const written: unknown[] = [];

  beforeAll(async () => {
    for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const)
      jest.spyOn(console, way).mockImplementation((...all) => void written.push(...all));
    sitesDir = await mkdtemp(join(tmpdir(), 'octroi-openid-'));
    await mkdir(join(sitesDir, 'chaville'));
    await mkdir(join(sitesDir, 'broken'));
    await writeFile(join(sitesDir, 'chaville', 'site.yaml'), SITE);
    await writeFile(join(sitesDir, 'broken', 'site.yaml'), '{');
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const signingKey = { ...(await exportJWK(privateKey)), kid: 'octroi-development', alg: 'EdDSA', use: 'sig' };
    const port = await freePort();
    issuer = `http://127.0.0.1:${port}`;
    const clientOrigin = 'http://localhost:8080';
    server = await createOpenIdServer({ issuer, signingKey, clientSecret: SECRET, clientOrigin, sitesDir });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    endpoints = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<string, string>;
  });
  beforeEach(() => {
    browser = new Browser(issuer);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(sitesDir, { recursive: true, force: true });
    jest.restoreAllMocks();
  });

  function authorize(overrides: Record<string, string | undefined> = {}): string {
    const asked: Record<string, string | undefined> = {
      ...{ client_id: CLIENT_ID, response_type: 'code', redirect_uri: CALLBACK, state, nonce },
      ...{
        scope: 'openid given_name usual_name email siret',
        code_challenge: challenge,
        code_challenge_method: 'S256',
      },
      ...overrides,
    };
    const url = new URL(endpoints['authorization_endpoint'] ?? '');
    for (const [name, value] of Object.entries(asked)) if (value !== undefined) url.searchParams.set(name, value);
    return url.toString();
  }

  /** Chooses an account on the page. @returns where one is sent back to */
  async function choose(asked: string, account = 'chaville:agent'): Promise<URL> {
    const { location: page } = await browser.open(asked);
    const { location: resumed } = await browser.open(page, { account });
    return new URL((await browser.open(resumed)).location);
  }

  async function exchange(code: string | null, overrides: Record<string, string> = {}) {
    const response = await fetch(endpoints['token_endpoint'] ?? '', {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'authorization_code', code: code ?? '', redirect_uri: CALLBACK, code_verifier: VERIFIER },
        ...{ client_id: CLIENT_ID, client_secret: SECRET, ...overrides },
      }),
    });
    const body = (await response.json()) as { id_token: string; access_token: string; error?: string };
    return { status: response.status, ...body };
  }

  async function verified(token: string, audience: string) {
    return (await jwtVerify(token, createRemoteJWKSet(new URL(endpoints['jwks_uri'] ?? '')), { issuer, audience }))
      .payload;
  }

  test('lists the demo accounts in French, escaped, and nobody of another issuer', async () => {
    const { location } = await browser.open(authorize());
    const { html, status, headers } = await browser.open(location);
    expect(status).toBe(200);
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Camille Roux');
    expect(html).toContain('CCAS de &#60;Chaville&#62;');
    expect(html).not.toMatch(/Somebody Real|<Chaville>|<script/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('signs a person in: code, ID token with nonce and level, signed userinfo', async () => {
    const back = await choose(authorize({ acr_values: 'eidas2' }));
    expect(`${back.origin}${back.pathname}`).toBe(CALLBACK);
    expect(back.searchParams.get('state')).toBe(state);
    expect(back.searchParams.get('iss')).toBe(issuer);
    const { id_token, access_token } = await exchange(back.searchParams.get('code'));
    expect(await verified(id_token, CLIENT_ID)).toMatchObject({
      sub: 'chaville:agent',
      nonce,
      acr: 'eidas2',
    });
    const response = await fetch(endpoints['userinfo_endpoint'] ?? '', {
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(await verified(await response.text(), CLIENT_ID)).toMatchObject({
      ...{ sub: 'chaville:agent', given_name: 'Camille', usual_name: 'Roux', siret: '26920022500010' },
      email: 'chaville.agent@octroi.example',
    });
  });

  test('signs in again at a higher level when the level is essential', async () => {
    await choose(authorize());
    const claims = JSON.stringify({ id_token: { acr: { essential: true, values: ['eidas2', 'eidas3'] } } });
    const back = await choose(authorize({ claims }));
    const { id_token } = await exchange(back.searchParams.get('code'));
    expect(await verified(id_token, CLIENT_ID)).toMatchObject({ acr: 'eidas2' });
  });

  test('gives an access token of the audience octroi when the API is asked for', async () => {
    const back = await choose(authorize({ resource: API_RESOURCE }), 'chaville:president');
    const { access_token } = await exchange(back.searchParams.get('code'));
    expect(await verified(access_token, 'octroi')).toMatchObject({ sub: 'chaville:president' });
    expect(JSON.stringify(await verified(access_token, 'octroi'))).not.toContain('Mercier');
  });

  test.each([
    ['a short state', { state: 's'.repeat(31) }, 'state-too-short'],
    ['no nonce', { nonce: undefined }, 'nonce-too-short'],
    ['another redirect', { redirect_uri: 'http://localhost:8080/elsewhere' }, 'invalid_redirect_uri'],
    ['another client', { client_id: 'nobody' }, 'invalid_client'],
  ])('refuses %s on a page', async (_what, overrides, code) => {
    const { status, html, location } = await browser.open(authorize(overrides));
    expect({ status, location }).toEqual({ status: 400, location: '' });
    expect(html).toContain(code);
  });

  test.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['plain PKCE', { code_challenge: VERIFIER, code_challenge_method: 'plain' }],
    ['an implicit flow', { response_type: 'id_token' }],
  ])('refuses %s', async (_what, overrides) => {
    const { location } = await browser.open(authorize(overrides));
    expect(location).toMatch(/[?#&]error=/);
    expect(location).not.toContain('code=');
  });

  test('gives nothing for a wrong verifier, secret, or a code used twice', async () => {
    const code = async () => (await choose(authorize({ prompt: 'login' }))).searchParams.get('code');
    expect(await exchange(await code(), { code_verifier: 'w'.repeat(64) })).toMatchObject({ error: 'invalid_grant' });
    expect(await exchange(await code(), { client_secret: 'another' })).toMatchObject({ error: 'invalid_client' });
    const once = await code();
    expect((await exchange(once)).status).toBe(200);
    expect(await exchange(once)).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  test('knows no other account, and no sign-in of another browser', async () => {
    const { location } = await browser.open(authorize());
    expect((await browser.open(location, { account: 'real' })).status).toBe(400);
    expect((await browser.open(location, { account: 'x'.repeat(5_000) })).status).toBe(400);
    expect((await new Browser(issuer).open(location)).status).toBe(400);
    expect((await browser.open('/sign-in/another', { account: 'chaville:agent' })).status).toBe(400);
  });

  test('signs out, and comes back to the gateway with the state', async () => {
    const { id_token } = await exchange((await choose(authorize())).searchParams.get('code'));
    const end = new URL(endpoints['end_session_endpoint'] ?? '');
    end.search = String(
      new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: 'http://localhost:8080/', state }),
    );
    const { html } = await browser.open(end.toString());
    expect(html).toContain('Se déconnecter ?');
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(html) ?? [];
    const { location } = await browser.open(`${end.pathname}/confirm`, { xsrf, logout: 'yes' });
    expect(location).toBe(`http://localhost:8080/?state=${state}`);
    expect((await browser.open(authorize())).location).toContain('/sign-in/');
  });

  test('has written nothing at all', () => {
    expect(written).toEqual([]);
  });
});
