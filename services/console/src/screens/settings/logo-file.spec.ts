import { expect, test } from '@jest/globals';
import { inBase64, refusalOfLogo } from './logo-file.js';

test.each([
  ['image/png', 204_800, null],
  ['image/jpeg', 1, null],
  ['image/png', 204_801, '200 ko'],
  ['image/svg+xml', 100, 'PNG ou JPEG'],
  ['', 100, 'PNG ou JPEG'],
  ['image/png', 0, 'vide'],
])('a file %s of %d bytes: %s', (type, size, refusal) => {
  const said = refusalOfLogo({ type, size });
  if (refusal === null) expect(said).toBeNull();
  else expect(said).toContain(refusal);
});

test('every byte is kept', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_none, index) => index);
  expect(await inBase64(new Blob([bytes]))).toBe(btoa(String.fromCharCode(...bytes)));
});
