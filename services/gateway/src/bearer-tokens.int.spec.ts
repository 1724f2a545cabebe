import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair, type GenerateKeyPairResult } from 'jose';
import { BearerTokens } from './adapters/gateways/bearer-tokens.js';

const AUDIENCE = 'octroi';
const now = new Date();

describe('tokens of an issuer of the standard', () => {
  let server: Server;
  let issuer: string;
  let name: string;
  let open: boolean;
  let current: GenerateKeyPairResult;
  let foreign: GenerateKeyPairResult;
  let tokens: BearerTokens;
  const published: object[] = [];

  const newKey = async (kid: string): Promise<GenerateKeyPairResult> => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    published.push({ ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' });
    return pair;
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (!open) return void response.writeHead(503).end();
      const body = request.url === '/jwks' ? { keys: published } : { issuer: name, jwks_uri: `${issuer}/jwks` };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    current = await newKey('first');
    foreign = await generateKeyPair('RS256', { extractable: true });
  });

  beforeEach(() => {
    [open, name] = [true, issuer];
    tokens = new BearerTokens({ issuer, audience: AUDIENCE, cooldownMs: 0 });
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const sign = ({
    key = current.privateKey,
    kid = 'first',
    by = issuer,
    audience = AUDIENCE,
    minutes = 5,
  } = {}): Promise<string> =>
    new SignJWT()
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(by)
      .setAudience(audience)
      .setSubject('agent-7')
      .setExpirationTime(new Date(now.getTime() + minutes * 60_000))
      .sign(key);

  test('prove a subject', async () => {
    expect(await tokens.verify(await sign(), now)).toEqual({ subject: 'agent-7', expires: expect.any(Number) });
  });

  test('prove nothing when they are of another issuer, audience or time, altered, unsigned, or signed with what is public', async () => {
    const [head, body = '', signature] = (await sign()).split('.');
    const altered = Buffer.from(Buffer.from(body, 'base64url').toString().replace('agent-7', 'agent-8')).toString(
      'base64url',
    );
    const secret = new TextEncoder().encode(JSON.stringify(published[0]));
    const claims = (jwt: SignJWT): SignJWT =>
      jwt.setIssuer(issuer).setAudience(AUDIENCE).setSubject('x').setExpirationTime('5m');
    const wrong = [
      await sign({ by: 'https://elsewhere.example' }),
      await sign({ audience: 'another' }),
      await sign({ minutes: -5 }),
      await sign({ key: foreign.privateKey }),
      await sign({ key: foreign.privateKey, kid: 'unknown' }),
      `${head ?? ''}.${altered}.${signature ?? ''}`,
      new UnsecuredJWT({ sub: 'x' }).setIssuer(issuer).setAudience(AUDIENCE).setExpirationTime('5m').encode(),
      await claims(new SignJWT().setProtectedHeader({ alg: 'HS256', kid: 'first' })).sign(secret),
      'a.b.c',
    ];
    for (const token of wrong)
      await expect(tokens.verify(token, now)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('wait while the issuer is away, and are taken once it is back', async () => {
    open = false;
    await expect(tokens.verify(await sign(), now)).rejects.toMatchObject({ code: 'service-unavailable' });
    open = true;
    expect(await tokens.verify(await sign(), now)).toMatchObject({ subject: 'agent-7' });
  });

  test('prove nothing when the issuer goes by another name', async () => {
    name = 'https://elsewhere.example';
    await expect(tokens.verify(await sign(), now)).rejects.toMatchObject({ code: 'service-unavailable' });
  });

  test('are taken when signed with a new key of the issuer', async () => {
    await tokens.verify(await sign(), now);
    const next = await newKey('second');
    expect(await tokens.verify(await sign({ key: next.privateKey, kid: 'second' }), now)).toMatchObject({
      subject: 'agent-7',
    });
  });
});
