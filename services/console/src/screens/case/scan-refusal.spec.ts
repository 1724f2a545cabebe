import { expect, test } from '@jest/globals';
import { SCAN_BYTES_AT_MOST, refusalOf } from './scan-refusal.js';

test.each([
  ['application/pdf', 1, null],
  ['image/jpeg', SCAN_BYTES_AT_MOST, null],
  ['image/png', SCAN_BYTES_AT_MOST + 1, /10 Mo/],
  ['image/heic', 1, /PDF, un JPEG ou un PNG/],
  ['', 1, /PDF, un JPEG ou un PNG/],
  ['application/pdf', 0, /vide/],
] as const)('a file of type %j and %i bytes', (type, size, words) => {
  const refusal = refusalOf({ type, size });
  if (words === null) expect(refusal).toBeNull();
  else expect(refusal).toMatch(words);
});
