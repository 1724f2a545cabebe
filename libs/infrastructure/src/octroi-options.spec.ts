import { describe, expect, test } from '@jest/globals';

import { octroiOptions, refuseDemoAccounts } from './octroi-options.js';

describe('the options of npm start', () => {
  test('have defaults under the root', () => {
    const options = octroiOptions('/srv/octroi', {});
    expect(options.home).toBe('/srv/octroi/.octroi');
    expect(options.sitesDir).toBe('/srv/octroi/deploy/sites');
    expect(options.port).toEqual({ port: 8080, explicit: false });
    expect([options.databaseUrl, options.natsUrl, options.apiParticulierUrl]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('come from the environment, an empty variable being none', () => {
    const env = { PORT: '9000', NATS_URL: 'nats://bus:4222', DATABASE_URL: '', OCTROI_HOME: '/var/octroi' };
    const options = octroiOptions('/srv/octroi', env);
    expect(options).toMatchObject({
      port: { port: 9000, explicit: true },
      natsUrl: 'nats://bus:4222',
      home: '/var/octroi',
    });
    expect(options.databaseUrl).toBeUndefined();
  });

  test('are refused in production without an issuer, where the demo accounts would let anybody in', () => {
    const options = (env: NodeJS.ProcessEnv) => octroiOptions('/srv/octroi', { NODE_ENV: 'production', ...env });
    for (const env of [{}, { OIDC_ISSUER: '' }])
      expect(() => refuseDemoAccounts(options(env))).toThrow('OIDC_ISSUER is missing');
    expect(() => refuseDemoAccounts(options({ OIDC_ISSUER: 'https://connexion.example' }))).not.toThrow();
    expect(() => refuseDemoAccounts(options({ NODE_ENV: 'development' }))).not.toThrow();
  });

  test('name every variable that is wrong, and never its value', () => {
    const env = { PORT: 'huit', DATABASE_URL: 'mysql://admin:hunter2@db/octroi', NATS_URL: 'bus:4222' };
    const problem = ((): string => {
      try {
        octroiOptions('/srv/octroi', env);
      } catch (error) {
        return String(error);
      }
      return '';
    })();
    expect(problem.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(3);
    expect(problem).not.toContain('hunter2');
  });
});
