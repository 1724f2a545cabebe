import { describe, expect, test } from '@jest/globals';
import { clientAddress } from './client-address.js';

describe('the address of a client', () => {
  test.each([
    ['the other end', '192.0.2.1', undefined, [], '192.0.2.1'],
    ['not what a stranger says of itself', '192.0.2.1', '198.51.100.7', [], '192.0.2.1'],
    ['whom a trusted proxy heard', '10.0.0.1', '198.51.100.7', ['10.0.0.1'], '198.51.100.7'],
    ['not what that one said', '10.0.0.1', '203.0.113.9, 198.51.100.7', ['10.0.0.1'], '198.51.100.7'],
    ['past several trusted proxies', '10.0.0.1', '198.51.100.7, 10.0.0.2', ['10.0.0.1', '10.0.0.2'], '198.51.100.7'],
    ['the proxy itself when it heard nobody', '10.0.0.1', '', ['10.0.0.1'], '10.0.0.1'],
    ['an address of a dual socket', '::ffff:10.0.0.1', '::FFFF:198.51.100.7', ['10.0.0.1'], '198.51.100.7'],
    ['another address of the sixth version', '::1', undefined, ['10.0.0.1'], '::1'],
  ])('%s', (_what, remote, forwardedFor, trusted, expected) => {
    expect(clientAddress({ remote, forwardedFor }, trusted)).toBe(expected);
  });
});
