import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printable } from './printable.js';

/** A font of the letters of western Europe. */
const latin = (codePoint: number): boolean => codePoint >= 0x20 && codePoint < 0x180 && codePoint !== 0x7f;

describe('printable text', () => {
  test.each([
    ['Zoé ŒUVRÉ', 'Zoé ŒUVRÉ'],
    ['Zoe\u0301', 'Zoé'],
    ['中文', '??'],
    ['aide 👩‍👧 !', 'aide ? !'],
    ['\u202eNITRAM', 'NITRAM'],
    ['a\u0007b\u001b[31m', 'ab[31m'],
    ['1\ufe0f', '1'],
    ['a\nb\r\nc', 'a b c'],
    ['\tretrait', '\u00a0\u00a0\u00a0\u00a0retrait'],
  ])('%j is set as %j', (text, set) => {
    expect(printable(text, latin)).toBe(set);
  });

  test('whatever is written, only what the font has is set', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const character of printable(text, latin)) expect(latin(character.codePointAt(0) ?? 0)).toBe(true);
      }),
    );
  });
});
