import { beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { ActorTokens } from './actor-tokens.js';

const NOW = new Date('2026-11-23T09:00:00Z');
let clockNow = NOW;
const clock = { now: () => clockNow };
const keys = new Map<string, { readonly signing: string; readonly open: object }>();

async function newKey(kid: string): Promise<void> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  keys.set(kid, {
    signing: JSON.stringify({ ...(await exportJWK(privateKey)), kid }),
    open: { ...(await exportJWK(publicKey)), kid },
  });
}

function tokensOf(kid: string, trusted: readonly string[] = ['gateway', 'retrieval', 'operator']): ActorTokens {
  return new ActorTokens(
    keys.get(kid)?.signing ?? '',
    JSON.stringify({ keys: trusted.map((name) => keys.get(name)?.open) }),
    clock,
  );
}

describe('actor tokens', () => {
  beforeAll(async () => {
    for (const kid of ['gateway', 'gateway.2', 'retrieval', 'retrieval.2', 'operator', 'stranger']) await newKey(kid);
  });

  const agent = { subject: 'user-1', siteId: 'chaville', roles: ['agent'] as const, purpose: 'decide' };

  test('the gateway vouches for a person', async () => {
    const token = await tokensOf('gateway').sign(agent);
    await expect(tokensOf('retrieval').verify(token)).resolves.toEqual({ ...agent, issuer: 'gateway' });
  });

  test('a service vouches for itself', async () => {
    const token = await tokensOf('retrieval').signForService('chaville', 'call-api-particulier');
    await expect(tokensOf('gateway').verify(token)).resolves.toMatchObject({
      subject: 'service:retrieval',
      roles: ['service'],
      siteId: 'chaville',
    });
  });

  test.each([
    ['a service that vouches for a person', 'retrieval', agent],
    [
      'a service that takes the name of another',
      'retrieval',
      { ...agent, subject: 'service:gateway', roles: ['service'] as const },
    ],
    ['a gateway that makes an operator', 'gateway', { ...agent, siteId: null, roles: ['operator'] as const }],
    ['a gateway that makes a service of a person', 'gateway', { ...agent, roles: ['service'] as const }],
    ['an unknown key', 'stranger', agent],
  ])('%s is refused', async (_what, kid, actor) => {
    const token = await tokensOf(kid).sign(actor);
    await expect(tokensOf('gateway').verify(token)).rejects.toThrow('unauthenticated');
  });

  test('a new key of an issuer takes over from the old one: both are believed while both are trusted, then the new one alone', async () => {
    const [before, after] = [await tokensOf('gateway').sign(agent), await tokensOf('gateway.2').sign(agent)];
    const overlapping = tokensOf('retrieval', ['gateway', 'gateway.2', 'retrieval']);
    await expect(overlapping.verify(before)).resolves.toEqual({ ...agent, issuer: 'gateway' });
    await expect(overlapping.verify(after)).resolves.toEqual({ ...agent, issuer: 'gateway' });
    const rotated = tokensOf('retrieval', ['gateway.2', 'retrieval']);
    await expect(rotated.verify(before)).rejects.toThrow('unauthenticated');
    await expect(rotated.verify(after)).resolves.toMatchObject({ issuer: 'gateway' });
  });

  test('a second key of a service still speaks for that service alone', async () => {
    const trusted = ['gateway', 'retrieval', 'retrieval.2'];
    const own = await tokensOf('retrieval.2').signForService('chaville', 'reconcile');
    await expect(tokensOf('gateway', trusted).verify(own)).resolves.toMatchObject({ subject: 'service:retrieval' });
    const forged = await tokensOf('retrieval.2').sign(agent);
    await expect(tokensOf('gateway', trusted).verify(forged)).rejects.toThrow('unauthenticated');
  });

  test('a token is shown again for half of its life, never for another actor, site, role or purpose', async () => {
    const tokens = tokensOf('gateway');
    const token = await tokens.sign(agent);
    const others = [
      { ...agent, subject: 'user-2' },
      { ...agent, siteId: 'meudon' },
      { ...agent, siteId: null },
      { ...agent, roles: ['agent', 'admin'] as const },
      { ...agent, purpose: 'read' },
    ];
    for (const other of others)
      await expect(tokensOf('retrieval').verify(await tokens.sign(other))).resolves.toEqual({
        ...other,
        issuer: 'gateway',
      });
    clockNow = new Date(NOW.getTime() + 29_000);
    await expect(tokens.sign(agent)).resolves.toBe(token);
    clockNow = new Date(NOW.getTime() + 30_000);
    await expect(tokens.sign(agent)).resolves.not.toBe(token);
    clockNow = NOW;
  });

  test('a token that was believed is believed no longer than it lives', async () => {
    const token = await tokensOf('gateway').sign(agent);
    const verifier = tokensOf('retrieval');
    await verifier.verify(token);
    clockNow = new Date(NOW.getTime() + 64_000);
    await expect(verifier.verify(token)).resolves.toEqual({ ...agent, issuer: 'gateway' });
    clockNow = new Date(NOW.getTime() + 66_000);
    await expect(verifier.verify(token)).rejects.toThrow('unauthenticated');
    clockNow = NOW;
  });

  test('an expired token, an altered one and a text are refused', async () => {
    const token = await tokensOf('gateway').sign(agent);
    clockNow = new Date(NOW.getTime() + 66_000);
    await expect(tokensOf('gateway').verify(token)).rejects.toThrow('unauthenticated');
    clockNow = NOW;
    const [head, , signature] = token.split('.');
    const body = Buffer.from(
      JSON.stringify({
        iss: 'gateway',
        sub: 'user-2',
        site: 'chaville',
        roles: ['admin'],
        purpose: 'x',
        exp: 9e9,
        aud: 'octroi-services',
      }),
    );
    await expect(tokensOf('gateway').verify(`${head}.${body.toString('base64url')}.${signature}`)).rejects.toThrow(
      'unauthenticated',
    );
    await expect(tokensOf('gateway').verify('none')).rejects.toThrow('unauthenticated');
  });
});
