import { describe, expect, test } from '@jest/globals';
import { sandboxSettings } from './sandbox.config.js';

describe('settings of the sandbox', () => {
  test('nothing said: loopback, any port, nobody known', () => {
    expect(sandboxSettings({})).toEqual({ host: '127.0.0.1', port: 0, tokens: new Map() });
  });

  test('tokens with their scopes', () => {
    const settings = sandboxSettings({ PORT: '8090', SANDBOX_TOKENS: '{"t":{"scopes":["cnaf_enfants"]}}' });
    expect(settings).toMatchObject({ port: 8090, tokens: new Map([['t', { scopes: ['cnaf_enfants'] }]]) });
  });

  test.each([
    [{ PORT: 'x' }, 'PORT is malformed'],
    [{ PORT: '65536' }, 'PORT is malformed'],
    [{ SANDBOX_TOKENS: 'secret' }, 'SANDBOX_TOKENS is malformed'],
    [{ SANDBOX_TOKENS: '{"secret":null}' }, 'SANDBOX_TOKENS is malformed'],
    [{ SANDBOX_TOKENS: '{"secret":{"scopes":"all"}}' }, 'SANDBOX_TOKENS is malformed'],
  ])('%j is told without its value', (environment, message) => {
    expect(() => sandboxSettings(environment)).toThrow(message);
    expect(() => sandboxSettings(environment)).not.toThrow('secret');
  });
});
