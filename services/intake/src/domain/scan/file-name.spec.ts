import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { safeFileName } from './file-name.js';

describe('names of scans', () => {
  test.each([
    ['Attestation CAF.pdf', 'Attestation CAF.pdf'],
    ['Été n° 3.PDF', 'Été n° 3.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\camille\\avis.pdf', 'avis.pdf'],
    ['avis.pdf.exe', 'avis.pdf.pdf'],
    ['a\u202Efdp.exe', 'afdp.pdf'],
    ['x"; filename="y\r\nSet-Cookie: a=b', 'x filename=ySet-Cookie a=b.pdf'],
    ['', 'piece.pdf'],
    ['...', 'piece.pdf'],
    ['\0', 'piece.pdf'],
  ])('%j is shown as %s', (given, shown) => {
    expect(safeFileName(given, 'application/pdf')).toBe(shown);
  });

  test('whatever is given: short, of one line, without folder, with the ending of what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = safeFileName(given, 'image/png');
        expect(name).toMatch(/^[^/\\"<>|:*?;%\p{C}]+\.png$/u);
        expect([...name].length).toBeLessThanOrEqual(84);
        expect(name.startsWith('.')).toBe(false);
        expect(safeFileName(name, 'image/png')).toBe(name);
      }),
    );
  });
});
