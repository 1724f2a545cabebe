import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import { OpenId, type Arrival, type OpenIdClient } from './open-id.js';

const CLIENT_ID = 'octroi-gateway';
const SUBJECT = 'personne-1';

/** What an issuer answers once somebody signed in; each field may be spoilt. */
interface Answers {
  acr?: string;
  /** Whom userinfo speaks of, and to whom. */
  subject?: string;
  audience?: string;
  signedBy?: 'issuer' | 'somebody-else' | 'nobody';
}

interface Keys {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

async function keys(kid: string): Promise<Keys> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

let own: Keys;
let foreign: Keys;
let server: Server;
let issuer: string;
let answers: Answers;
let nonce: string;
let userinfoAsked: number;
let hasLogout: boolean;

beforeAll(async () => {
  [own, foreign] = [await keys('own'), await keys('own')];
});
beforeEach(async () => {
  [answers, nonce, userinfoAsked, hasLogout] = [{}, '', 0, true];
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function token(claims: Record<string, unknown>, { privateKey }: Keys, audience = CLIENT_ID): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'own' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(privateKey);
}

async function answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const json = (body: object): unknown =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  switch (new URL(url, issuer).pathname) {
    case '/.well-known/openid-configuration':
      return void json({
        ...{ issuer, jwks_uri: `${issuer}/jwks`, token_endpoint: `${issuer}/token` },
        ...{ authorization_endpoint: `${issuer}/authorize`, userinfo_endpoint: `${issuer}/userinfo` },
        ...{ id_token_signing_alg_values_supported: ['ES256'], response_types_supported: ['code'] },
        ...(hasLogout ? { end_session_endpoint: `${issuer}/end` } : {}),
      });
    case '/jwks':
      return void json({ keys: [own.jwk] });
    case '/token': {
      const { acr } = answers;
      const idToken = await token({ sub: SUBJECT, nonce, ...(acr === undefined ? {} : { acr }) }, own);
      return void json({ access_token: 'opens-userinfo', token_type: 'Bearer', expires_in: 60, id_token: idToken });
    }
    default: {
      userinfoAsked += 1;
      const claims = { sub: answers.subject ?? SUBJECT };
      if (answers.signedBy === 'nobody') return void json(claims);
      const text = await token(claims, answers.signedBy === 'somebody-else' ? foreign : own, answers.audience);
      response.writeHead(200, { 'content-type': 'application/jwt' }).end(text);
    }
  }
}

function client(rules: Partial<OpenIdClient> = {}): OpenId {
  const origin = 'http://localhost:8080';
  const strict = { levels: ['eidas1', 'eidas2'], userinfoAlgorithm: 'ES256' };
  return new OpenId({ issuer, clientId: CLIENT_ID, clientSecret: 'x'.repeat(32), origin, ...strict, ...rules });
}

/** Leaves for the issuer and comes back with what it answers. */
async function signIn(openId: OpenId): Promise<Arrival> {
  const { location, ...expected } = await openId.depart();
  nonce = expected.nonce;
  expect(new URL(location).origin).toBe(issuer);
  return openId.arrive(`code=abc&state=${expected.state}&iss=${encodeURIComponent(issuer)}`, expected);
}

async function askedIn(openId: OpenId): Promise<URLSearchParams> {
  return new URL((await openId.depart()).location).searchParams;
}

describe('whoever comes back', () => {
  test('is the person of the ID token, vouched for by signed userinfo', async () => {
    answers.acr = 'eidas2';
    const { subject, idToken } = await signIn(client());
    expect([subject, idToken.split('.').length, userinfoAsked]).toEqual([SUBJECT, 3, 1]);
  });

  test.each<[string, Answers]>([
    ['userinfo that somebody else signed', { signedBy: 'somebody-else' }],
    ['userinfo that nobody signed', { signedBy: 'nobody' }],
    ['userinfo about somebody else', { subject: 'personne-2' }],
    ['userinfo for another client', { audience: 'another' }],
    ['a level that was not asked for', { acr: 'eidas0' }],
  ])('is nobody with %s', async (_what, spoilt) => {
    answers = { acr: 'eidas1', ...spoilt };
    await expect(signIn(client())).rejects.toThrow();
  });

  test('is nobody without any level, and by another algorithm than the one that was agreed', async () => {
    await expect(signIn(client())).rejects.toMatchObject({ code: 'level-missing' });
    answers.acr = 'eidas1';
    await expect(signIn(client({ userinfoAlgorithm: 'RS256' }))).rejects.toThrow();
  });

  test('is taken at the word of an issuer of which less is asked', async () => {
    await expect(signIn(client({ levels: [], userinfoAlgorithm: null }))).resolves.toMatchObject({ subject: SUBJECT });
    expect(userinfoAsked).toBe(0);
  });
});

describe('whoever leaves for the issuer', () => {
  test('is asked for a level: as a demand when levels are set, else as a wish', async () => {
    const claims = (await askedIn(client())).get('claims') ?? '';
    expect(JSON.parse(claims)).toEqual({ id_token: { acr: { essential: true, values: ['eidas1', 'eidas2'] } } });
    const wish = await askedIn(client({ levels: [] }));
    expect([wish.get('acr_values'), wish.get('claims')]).toEqual(['eidas1', null]);
  });

  test('signs out there with the ID token, and comes back to our page', async () => {
    const { origin, pathname, searchParams } = new URL(await client().leave('the.id.token'));
    expect(`${origin}${pathname}`).toBe(`${issuer}/end`);
    expect(Object.fromEntries(searchParams)).toEqual({
      id_token_hint: 'the.id.token',
      client_id: CLIENT_ID,
      post_logout_redirect_uri: 'http://localhost:8080/',
      state: expect.stringMatching(/^[\w-]{32,}$/),
    });
  });

  test('goes to our page at once when the issuer has no such place, or does not answer', async () => {
    hasLogout = false;
    expect(await client().leave(null)).toBe('http://localhost:8080/');
    expect(await client({ issuer: 'http://127.0.0.1:9' }).leave('the.id.token')).toBe('http://localhost:8080/');
  });
});
