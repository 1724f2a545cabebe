import { describe, expect, test } from '@jest/globals';
import { sandboxSettings } from './sandbox.config.js';

describe('settings of the sandbox', () => {
  test('nothing said: loopback, any port, nobody known, and the official limits', () => {
    expect(sandboxSettings({})).toEqual({
      host: '127.0.0.1',
      port: 0,
      taxClients: new Map(),
      tokens: new Map(),
      limits: {
        habilitation: { calls: 20, windowMs: 1_000 },
        address: { calls: 1_000, windowMs: 60_000 },
        deafWindows: 30,
        banMs: 12 * 3_600_000,
      },
      silence: 'hang',
      trustedProxies: [],
      startsAt: null,
    });
  });

  test('tokens with their scopes, and the habilitation that they count for', () => {
    const SANDBOX_TOKENS = '{"t":{"scopes":["cnaf_enfants"],"habilitation":"chaville"},"u":{"scopes":[]}}';
    expect(sandboxSettings({ PORT: '8090', SANDBOX_TOKENS })).toMatchObject({
      port: 8090,
      tokens: new Map([
        ['t', { scopes: ['cnaf_enfants'], habilitation: 'chaville' }],
        ['u', { scopes: [], habilitation: 'habilitation-2' }],
      ]),
    });
  });

  test('a factor makes windows and bans that many times shorter, and no limit smaller', () => {
    expect(sandboxSettings({ SANDBOX_TIME_FACTOR: '20' }).limits).toEqual({
      habilitation: { calls: 20, windowMs: 50 },
      address: { calls: 1_000, windowMs: 3_000 },
      deafWindows: 30,
      banMs: 2_160_000,
    });
  });

  test('limits off let everything through', () => {
    const { habilitation, address } = sandboxSettings({ SANDBOX_LIMITS: 'off' }).limits;
    expect([habilitation.calls, address.calls]).toEqual([Infinity, Infinity]);
  });

  test('every malformed variable is told at once', () => {
    expect(() => sandboxSettings({ PORT: 'x', SANDBOX_BAN_SECONDS: '-1', SANDBOX_CLOCK: 'noon' })).toThrow(
      'PORT is malformed; SANDBOX_BAN_SECONDS is malformed; SANDBOX_CLOCK is malformed',
    );
  });

  test.each([
    [{ PORT: 'x' }, 'PORT is malformed'],
    [{ PORT: '65536' }, 'PORT is malformed'],
    [{ SANDBOX_TOKENS: 'secret' }, 'SANDBOX_TOKENS is malformed'],
    [{ SANDBOX_TOKENS: '{"secret":null}' }, 'SANDBOX_TOKENS is malformed'],
    [{ SANDBOX_TOKENS: '{"secret":{"scopes":"all"}}' }, 'SANDBOX_TOKENS is malformed'],
    [{ SANDBOX_TOKENS: '{"secret":{"scopes":[],"habilitation":1}}' }, 'SANDBOX_TOKENS is malformed'],
    [{ SANDBOX_LIMITS: 'false' }, 'SANDBOX_LIMITS is malformed'],
    [{ SANDBOX_TOKEN_CALLS: '1.5' }, 'SANDBOX_TOKEN_CALLS is malformed'],
    [{ SANDBOX_TIME_FACTOR: '0' }, 'SANDBOX_TIME_FACTOR is malformed'],
    [{ SANDBOX_SILENCE: 'loud' }, 'SANDBOX_SILENCE is malformed'],
    [{ SANDBOX_TRUSTED_PROXIES: '127.0.0.1,proxy' }, 'SANDBOX_TRUSTED_PROXIES is malformed'],
  ])('%j is told without its value', (environment, message) => {
    expect(() => sandboxSettings(environment)).toThrow(message);
    expect(() => sandboxSettings(environment)).not.toThrow('secret');
  });
});
