import { expect, test } from '@jest/globals';
import { isInside, targetFault } from './webhook-target.js';

test.each([
  ...['http://receveur.example.fr/', 'http://127.0.0.1/', 'ftp://receveur.example.fr/'].map((url) => [
    url,
    'not-https',
  ]),
  ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '2130706433', '0x7f.1'].map(
    (host) => [`https://${host}/`, 'private'],
  ),
  ...[
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[fd00::1]',
    '[fe80::1]',
    '[64:ff9b::7f00:1]',
    'localhost',
    'db.internal',
    'x.localhost.',
  ].map((host) => [`https://${host}/`, 'private']),
])('%s is refused: %s', (url, fault) => {
  expect(targetFault(new URL(url), false)).toBe(`webhook-url-${fault}`);
});

test('a public address by https may be called; one of the own network where the installation says so', () => {
  expect(targetFault(new URL('https://receveur.example.fr/octroi'), false)).toBeNull();
  expect(targetFault(new URL('https://[2a01:e0a::1]:8443/'), false)).toBeNull();
  expect(targetFault(new URL('https://10.0.0.7/'), true)).toBeNull();
  expect(targetFault(new URL('http://127.0.0.1:9000/'), true)).toBeNull();
  expect(targetFault(new URL('http://10.0.0.7/'), true)).toBe('webhook-url-not-https');
});

test('what no address is leads nowhere', () => {
  expect(isInside('receveur.example.fr')).toBe(true);
  expect(isInside('9.9.9.9')).toBe(false);
});
