import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Role } from '@octroi/kernel';
import { FakeClock } from '@octroi/testing';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair, type GenerateKeyPairResult } from 'jose';
import { issuerFetch } from '../../testing/fake-issuer.js';
import { BearerTokens } from '../gateways/bearer-tokens.js';
import type { WebSession } from '../persistence/sql-web-sessions.js';
import { ACCESS_RULES, type AccessRule } from './access.js';
import { Admission } from './admission.js';
import { personIdOf } from './page-owner.js';

const ISSUER = 'https://issuer.example';
const REGISTERED_AS = 'octroi-development';

describe('admission', () => {
  const clock = new FakeClock();
  const asked: string[] = [];
  let keys: GenerateKeyPairResult;
  let foreign: GenerateKeyPairResult;
  let members: Map<string, readonly Role[]>;
  let sessions: Map<string, WebSession>;
  let admission: Admission;

  beforeAll(async () => {
    keys = await generateKeyPair('EdDSA', { extractable: true });
    foreign = await generateKeyPair('EdDSA');
  });

  beforeEach(async () => {
    asked.length = 0;
    members = new Map<string, readonly Role[]>([
      ['chaville chaville:agent', ['agent']],
      ['chaville chaville:machine', ['agent', 'machine']],
    ]);
    sessions = new Map();
    const execute = async (site: string, issuer: string, subject: string) => {
      expect(issuer).toBe(REGISTERED_AS);
      asked.push(site);
      return members.get(`${site} ${subject}`) ?? null;
    };
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: ISSUER };
    const by = { issuer: ISSUER, audience: 'octroi', registeredAs: REGISTERED_AS, fetch: issuerFetch(ISSUER, [jwk]) };
    admission = new Admission(new BearerTokens(by), { execute }, clock, {
      find: async (id) => sessions.get(id) ?? null,
    });
  });

  const sign = ({
    subject = 'chaville:agent',
    issuer = ISSUER,
    audience = 'octroi',
    minutes = 60,
    key = keys.privateKey,
  } = {}) =>
    new SignJWT()
      .setProtectedHeader({ alg: 'EdDSA', kid: ISSUER })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setExpirationTime(new Date(clock.now().getTime() + minutes * 60_000))
      .sign(key);
  const admit = (token: string, siteId = 'chaville', rule: AccessRule = ACCESS_RULES.readCase) =>
    admission.admit({ authorization: `Bearer ${token}`, siteId, correlationId: 'c-1' }, rule);

  test('lets a member in, known by issuer and subject', async () => {
    expect(await admit(await sign())).toEqual({
      ...{ siteId: 'chaville', subject: 'octroi-development|chaville:agent', roles: ['agent'] },
      ...{ purpose: 'read-case', correlationId: 'c-1' },
    });
  });

  test('knows no site to whom is no member of it', async () => {
    for (const site of ['demo', 'nowhere', 'Chaville', 'chaville,demo', ''])
      await expect(admit(await sign(), site)).rejects.toMatchObject({ code: 'not-found' });
    expect(asked).toEqual(['demo', 'nowhere']);
  });

  test('refuses every token that is not ours', async () => {
    const unsecured = new UnsecuredJWT({ sub: 'chaville:agent' }).setIssuer(ISSUER).setAudience('octroi');
    const tokens = [
      await sign({ issuer: 'somebody' }),
      await sign({ audience: 'octroi-services' }),
      await sign({ minutes: -1 }),
      await sign({ key: foreign.privateKey }),
      unsecured.setExpirationTime('1h').encode(),
      'a.b.c',
      '',
    ];
    for (const token of tokens) await expect(admit(token)).rejects.toMatchObject({ code: 'unauthenticated' });
    const knock = { authorization: undefined, siteId: 'chaville', correlationId: 'c-1' };
    await expect(admission.admit(knock, ACCESS_RULES.readCase)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('never lets a machine decide, even one with a role of people', async () => {
    const token = await sign({ subject: 'chaville:machine' });
    await expect(admit(token, 'chaville', ACCESS_RULES.decide)).rejects.toMatchObject({
      code: 'machine-cannot-decide',
    });
    await expect(admit(token)).resolves.toMatchObject({ roles: ['agent', 'machine'] });
  });

  test('asks for the role of the route', async () => {
    members.set('chaville chaville:agent', ['admin']);
    await expect(admit(await sign())).rejects.toMatchObject({ code: 'role-not-allowed' });
  });

  test('asks the database again after five seconds, and as soon as a site changes', async () => {
    const token = await sign();
    await admit(token);
    members.clear();
    await admit(token);
    expect(asked).toHaveLength(1);
    clock.advance(5_001);
    await expect(admit(token)).rejects.toMatchObject({ code: 'not-found' });
    members.set('chaville chaville:agent', ['agent']);
    await admit(token);
    members.clear();
    admission.forget();
    await expect(admit(token)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('lets a session act for a page of its own person alone, believed or not, and before anything is told of the site', async () => {
    const expires = clock.now().getTime() + 60_000;
    sessions.set('of-an-agent', { subject: 'chaville:agent', expires });
    sessions.set('of-a-stranger', { subject: 'demo:agent', expires });
    const [agents, strangers] = [personIdOf('chaville:agent'), personIdOf('demo:agent')];
    expect([agents.length, agents.includes('agent'), agents === strangers]).toEqual([43, false, false]);
    const enter = (session: string, page: string | undefined, rule: AccessRule = ACCESS_RULES.readCase) =>
      admission.admit({ authorization: undefined, session, page, siteId: 'chaville', correlationId: 'c-1' }, rule);
    for (let time = 0; time < 2; time += 1) {
      await expect(enter('of-an-agent', agents)).resolves.toMatchObject({ roles: ['agent'] });
      await expect(enter('of-an-agent', undefined)).resolves.toMatchObject({ roles: ['agent'] });
      for (const page of ['', strangers])
        await expect(enter('of-an-agent', page)).rejects.toMatchObject({ code: 'session-of-another-person' });
      await expect(enter('of-a-stranger', agents)).rejects.toMatchObject({ code: 'session-of-another-person' });
      const operating = { ...ACCESS_RULES.readCase, platform: true };
      await expect(enter('of-an-agent', strangers, operating)).rejects.toMatchObject({
        code: 'session-of-another-person',
      });
    }
    const authorization = `Bearer ${await sign()}`;
    const knock = { authorization, page: strangers, siteId: 'chaville', correlationId: 'c-1' };
    await expect(admission.admit(knock, ACCESS_RULES.readCase)).resolves.toMatchObject({ roles: ['agent'] });
  });

  test('does not believe a token longer than it lives', async () => {
    const token = await sign({ minutes: 0.05 });
    await admit(token);
    clock.advance(4_000);
    members.clear();
    await expect(admit(token)).rejects.toMatchObject({ code: 'not-found' });
  });
});
