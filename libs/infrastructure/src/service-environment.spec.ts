import { beforeAll, describe, expect, test } from '@jest/globals';
import { SERVICES } from '@octroi/contracts';
import type { JWK } from 'jose';

import { ROLE_KINDS, roleName } from './database.js';
import { ACTOR_ISSUERS, DEVELOPMENT_ISSUER, type Secrets } from './secrets.js';
import { migrationEnvironment, serviceEnvironment, tokenVariable, type ServiceSetting } from './service-environment.js';

const key = (kid: string): JWK => ({ kty: 'OKP', crv: 'Ed25519', kid, x: `public-${kid}`, d: `private-${kid}` });

describe('the environment of a service', () => {
  let secrets: Secrets;
  let setting: ServiceSetting;
  beforeAll(() => {
    const roles = SERVICES.flatMap((service) => ROLE_KINDS.map((kind) => roleName(service, kind)));
    secrets = {
      databaseAdmin: 'admin-password',
      rolePasswords: Object.fromEntries(roles.map((role) => [role, `password-${role}`])),
      natsPasswords: { intake: 'nats-of-intake' },
      signingKeys: Object.fromEntries([...ACTOR_ISSUERS, DEVELOPMENT_ISSUER].map((kid) => [kid, key(kid)])),
      formerKeys: [],
      openIdClientSecret: 'client-secret',
      sealingKey: 'sealing-key-of-the-installation-32',
      apiParticulierTokens: { chaville: 'token-chaville', demo: 'token-demo' },
    };
    const adminUrl = 'postgres://postgres:admin-password@127.0.0.1:5555/postgres';
    setting = {
      inherited: {
        PATH: '/bin',
        DATABASE_URL: adminUrl,
        PORT: '8080',
        HOST: '0.0.0.0',
        API_PARTICULIER_TOKEN_DEMO: 'mine',
      },
      secrets,
      database: { adminUrl, services: SERVICES, passwords: secrets.rolePasswords },
      natsUrl: 'nats://127.0.0.1:4222',
      apiParticulierUrl: 'http://127.0.0.1:7000',
      ports: { gateway: 8080, intake: 7001, decision: 7002 },
    };
  });

  test('holds the runtime and worker connections, never the owner or the administrator', () => {
    const env = serviceEnvironment('intake', setting);
    expect(env['DATABASE_RUNTIME_URL']).toBe('postgres://intake_runtime:password-intake_runtime@127.0.0.1:5555/octroi');
    expect(env['DATABASE_WORKER_URL']).toContain('intake_worker');
    expect(JSON.stringify(env)).not.toMatch(/admin-password|intake_owner/);
    expect(migrationEnvironment('intake', setting)['DATABASE_OWNER_URL']).toContain('intake_owner');
  });

  test.each(SERVICES)('of %s holds its own private key and the public ones of all', (service) => {
    const env = serviceEnvironment(service, setting);
    const text = JSON.stringify(env);
    expect(text.match(/private-[a-z-]+/g)).toEqual([`private-${service}`]);
    const trusted = JSON.parse(env['OCTROI_TRUSTED_KEYS'] ?? '') as { keys: JWK[] };
    expect(trusted.keys.map(({ kid }) => kid)).toEqual([...ACTOR_ISSUERS]);
  });

  test('reaches NATS as itself, with its own password; a user in the URL, or variables of its own, come first', () => {
    expect(serviceEnvironment('intake', setting)).toMatchObject({
      NATS_USER: 'intake',
      NATS_PASSWORD: 'nats-of-intake',
    });
    const shared = { ...setting, natsUrl: 'nats://all:se%24cret@nats:4222' };
    expect(serviceEnvironment('intake', shared)).toMatchObject({
      ...{ NATS_URL: 'nats://nats:4222', NATS_USER: 'all', NATS_PASSWORD: 'se$cret' },
    });
    const inherited = { ...setting.inherited, NATS_USER_INTAKE: 'mine', NATS_PASSWORD_INTAKE: 'own' };
    const env = serviceEnvironment('intake', { ...setting, inherited });
    expect(env).toMatchObject({ NATS_USER: 'mine', NATS_PASSWORD: 'own' });
    expect(JSON.stringify(serviceEnvironment('decision', { ...setting, inherited }))).not.toContain('own"');
  });

  test('is closed to the outside but for the gateway', () => {
    expect(serviceEnvironment('intake', setting)).toMatchObject({ HOST: '127.0.0.1', PORT: '7001' });
    expect(serviceEnvironment('gateway', setting)).toMatchObject({ HOST: '0.0.0.0', PORT: '8080' });
  });

  test('gives tokens of API Particulier to retrieval alone, those of the person first', () => {
    expect(serviceEnvironment('retrieval', setting)).toMatchObject({
      API_PARTICULIER_TOKEN_CHAVILLE: 'token-chaville',
      API_PARTICULIER_TOKEN_DEMO: 'mine',
      API_PARTICULIER_URL: 'http://127.0.0.1:7000',
    });
    expect(JSON.stringify(serviceEnvironment('gateway', setting))).not.toMatch(/token-chaville|mine/);
  });

  test('makes the sandbox an OpenID provider that the gateway believes by the standard, and nobody else hears of it', () => {
    const openId = { issuer: 'http://127.0.0.1:8081', sitesDir: '/sites' };
    expect(serviceEnvironment('gateway', { ...setting, openId })).toMatchObject({
      ...{
        OCTROI_DEVELOPMENT_ISSUER: openId.issuer,
        OIDC_CLIENT_ID: 'octroi-gateway',
        OIDC_CLIENT_SECRET: 'client-secret',
        OCTROI_OPERATORS: 'installation:operator',
      },
    });
    const others = { ...setting.inherited, OCTROI_OPERATORS: 'somebody' };
    expect(serviceEnvironment('gateway', { ...setting, openId, inherited: others })['OCTROI_OPERATORS']).toBe(
      'somebody',
    );
    expect(serviceEnvironment('sandbox', { ...setting, openId })).toMatchObject({
      ...{ SANDBOX_OPENID_ISSUER: openId.issuer, SANDBOX_OPENID_CLIENT_SECRET: 'client-secret', SITES_DIR: '/sites' },
      ...{ SANDBOX_OPENID_CLIENT_ORIGIN: 'http://localhost:8080', NODE_ENV: 'development' },
      SANDBOX_OPENID_SIGNING_KEY: expect.stringContaining(`private-${DEVELOPMENT_ISSUER}`),
    });
    for (const service of SERVICES.filter((name) => name !== 'gateway'))
      expect(JSON.stringify(serviceEnvironment(service, { ...setting, openId }))).not.toMatch(/client-secret|8081/);
  });

  test('leaves the issuer that is given, and starts no provider', () => {
    const inherited = { ...setting.inherited, OIDC_ISSUER: 'https://connexion.example', OIDC_AUDIENCE: 'us' };
    const env = serviceEnvironment('gateway', { ...setting, inherited });
    expect(env).toMatchObject({ OIDC_ISSUER: 'https://connexion.example', OIDC_AUDIENCE: 'us' });
    expect(env).not.toHaveProperty('OCTROI_DEVELOPMENT_ISSUER');
    expect(env).not.toHaveProperty('OCTROI_OPERATORS');
    expect(serviceEnvironment('sandbox', { ...setting, inherited })).not.toHaveProperty('SANDBOX_OPENID_ISSUER');
  });

  test('names a site in the variable of its token', () => {
    expect(tokenVariable('saint-denis')).toBe('API_PARTICULIER_TOKEN_SAINT_DENIS');
  });
});
