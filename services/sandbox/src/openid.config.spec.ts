import { describe, expect, test } from '@jest/globals';
import { openIdSettings } from './openid.config.js';

const sound = {
  SANDBOX_OPENID_ISSUER: 'http://127.0.0.1:8081',
  SANDBOX_OPENID_SIGNING_KEY: '{"kty":"OKP","crv":"Ed25519","x":"x","d":"very-private"}',
  SANDBOX_OPENID_CLIENT_SECRET: 'x'.repeat(32),
  SANDBOX_OPENID_CLIENT_ORIGIN: 'http://localhost:8080',
  SITES_DIR: '/sites',
};

describe('the settings of the OpenID provider', () => {
  test('are none when it is not asked for', () => {
    expect(openIdSettings({ ...sound, SANDBOX_OPENID_ISSUER: '' })).toBeNull();
  });

  test('are read', () => {
    expect(openIdSettings(sound)).toMatchObject({ issuer: 'http://127.0.0.1:8081', sitesDir: '/sites' });
    const issuer = 'http://sandbox.localhost:8081';
    expect(openIdSettings({ ...sound, SANDBOX_OPENID_ISSUER: issuer })).toMatchObject({ issuer });
  });

  test('are refused in production', () => {
    expect(() => openIdSettings({ ...sound, NODE_ENV: 'production' })).toThrow('refused with NODE_ENV=production');
  });

  test('name everything that is malformed, never what was in it', () => {
    const read = () =>
      openIdSettings({
        SANDBOX_OPENID_ISSUER: 'http://elsewhere.example:80',
        SANDBOX_OPENID_SIGNING_KEY: '{"d":"very-private"}',
        SANDBOX_OPENID_CLIENT_SECRET: 'short',
      });
    expect(read).toThrow(
      /^SANDBOX_OPENID_ISSUER is malformed; .*CLIENT_ORIGIN is malformed; .*SIGNING_KEY is malformed; .*CLIENT_SECRET is malformed; SITES_DIR is malformed$/,
    );
    expect(read).not.toThrow(/very-private|short|elsewhere/);
  });
});
