import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ownPage } from './own-page.js';

test.each([
  '/ccas/chaville',
  '/ccas/chaville/demandes?liste=a-decider',
  '/ccas/chaville/demandes/01936f2e-7c1a-7000-8000-000000000009',
  '/exploitation',
  '/reconnexion',
])('one comes back to %s', (page) => {
  expect(ownPage(page)).toBe(page);
});

test.each([
  ...['//evil.example', '//evil.example/ccas/chaville', 'https://evil.example/ccas/chaville', '\\\\evil.example'],
  ...['/\\evil.example', '/\t/evil.example', '/.//evil.example', '/ccas/..//evil.example', '/ccas/../auth/logout'],
  ...['javascript:alert(1)//ccas/', 'data:text/html,/ccas/', 'http:evil.example', 'https:/ccas/', '///ccas/chaville'],
  ...['/auth/login', '/v1/docs', '/?connexion=refusee', '', ' ', '/exploitation/', `/ccas/${'a'.repeat(1_000)}`],
  // Short enough as it is asked for, too long for a cookie as it is written in an address.
  ...[`/ccas/${'é'.repeat(900)}`],
])('one comes back to the door instead of %j', (asked) => {
  expect(ownPage(asked)).toBe('/');
});

test('what is no text leads to the door', () => {
  for (const asked of [undefined, null, 3, ['/ccas/chaville', '//evil.example'], {}]) expect(ownPage(asked)).toBe('/');
});

test('whatever is asked for, a browser stays at home, and no header is cut in two', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '//',
    '..',
    '.',
    'ccas',
    ':',
    '@',
    '\t',
    '\r\n',
    '%2f',
    '%5c',
    'evil.example',
  );
  const asked = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.array(fc.oneof(pieces, fc.string())).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(asked, fc.boolean(), (text, isPage) => {
      const page = ownPage(isPage ? `/ccas/${text}` : text);
      expect(new URL(page, 'https://octroi.example').origin).toBe('https://octroi.example');
      expect(page).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      expect(ownPage(page)).toBe(page);
    }),
    { numRuns: 2_000 },
  );
});
