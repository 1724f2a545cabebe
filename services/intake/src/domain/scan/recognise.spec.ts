import { describe, expect, test } from '@jest/globals';
import { RuleViolation } from '@octroi/kernel';
import fc from 'fast-check';
import { ARCHIVE_END, aJpeg, aPdf, aPng } from '../../testing/scans.fixture.js';
import { SCAN_BYTES_AT_MOST, recogniseScan } from './recognise.js';

/** The type, or the code of the refusal. */
function outcome(bytes: Uint8Array): string {
  try {
    return recogniseScan(bytes).type;
  } catch (error) {
    return error instanceof RuleViolation ? error.code : String(error);
  }
}

const WHOLE = [
  ['application/pdf', aPdf()],
  ['image/jpeg', aJpeg()],
  ['image/png', aPng()],
] as const;
const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');

describe('what a scan is', () => {
  test.each(WHOLE)('%s, by its content', (type, bytes) => {
    expect(outcome(bytes)).toBe(type);
    expect(recogniseScan(bytes).bytes).toEqual(bytes);
  });

  test.each([
    ['nothing', text('')],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a script', text('#!/bin/sh\nrm -rf /')],
    ['an archive', text(`PK\x03\x04${ARCHIVE_END}`)],
    ['a program', text('MZ\x90\0')],
    ['a GIF', text('GIF89a\x01\0\x01\0')],
    ['a picture of a telephone that browsers do not show', text('\0\0\0\x18ftypheic')],
    ['a PDF behind something else', Buffer.concat([text('GIF89a '), aPdf()])],
  ])('%s is not accepted', (_what, bytes) => {
    expect(outcome(bytes)).toBe('document-type-not-accepted');
  });

  test.each([
    ['a PDF that runs a script', aPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['the same, written so that it is not seen', aPdf('/OpenAction << /S /J#61va#53cript >>')],
    ['a PDF that starts a program', aPdf('/AA << /O << /S /Launch >> >>')],
    ['a PDF that carries files', aPdf('/Names << /EmbeddedFiles 2 0 R >>')],
    ['a PDF that is a page too', Buffer.concat([text('%PDF-1.7\n<html><script>1</script>'), aPdf()])],
    ['a PDF with something after it', Buffer.concat([aPdf(), text('<p>more</p>')])],
    ['a PDF that is an archive too', Buffer.concat([aPdf(), text(ARCHIVE_END)])],
    ['a PDF of no version', text('%PDF-9.9\n1 0 obj\nstartxref\n0\n%%EOF')],
    ['a JPEG whose comment is a page', aJpeg({ comment: '<script>alert(1)</script>' })],
    ['a JPEG that is an archive too', aJpeg({ rest: ARCHIVE_END })],
    ['a JPEG with a page after it', aJpeg({ rest: '<html>' })],
    ['a JPEG without size', aJpeg({ width: 0 })],
    ['a PNG whose text is a program of a server', aPng({ text: '<?php system($_GET[0]); ?>' })],
    ['a PNG with something after it', aPng({ rest: 'x' })],
    ['a PNG larger than any page', aPng({ width: 60_000, height: 60_000 })],
  ])('%s is refused', (_what, bytes) => {
    expect(outcome(bytes)).toBe('document-unsound');
  });

  test('what a telephone adds after a picture is not kept', () => {
    for (const rest of ['\0\0', '\xff\xd8\xff\xe0', 'whatever SEFT'])
      expect(recogniseScan(aJpeg({ rest })).bytes).toEqual(aJpeg());
  });

  test('a file that is too large, before anything else of it is looked at', () => {
    expect(outcome(new Uint8Array(SCAN_BYTES_AT_MOST + 1))).toBe('document-too-large');
  });
});

describe('whatever the bytes', () => {
  const REFUSED = ['document-type-not-accepted', 'document-unsound'];
  const anyMark = fc.constantFrom(...WHOLE.map(([, bytes]) => bytes.subarray(0, 8)), new Uint8Array());
  const anything = fc
    .tuple(anyMark, fc.uint8Array({ maxLength: 400 }))
    .map(([mark, rest]) => Buffer.concat([mark, rest]));

  test('noise is refused in words of ours, whatever it begins with', () => {
    fc.assert(fc.property(anything, (bytes) => expect(REFUSED).toContain(outcome(bytes))));
  });

  test('a file that was cut is refused', () => {
    const cut = fc.constantFrom(...WHOLE).chain(([, bytes]) => {
      // A last line feed is no part of a PDF.
      return fc.integer({ min: 0, max: bytes.length - 2 }).map((length) => bytes.subarray(0, length));
    });
    fc.assert(fc.property(cut, (bytes) => expect(REFUSED).toContain(outcome(bytes))));
  });

  test('a PNG of which a byte changed is refused; what is accepted is of the type that its mark says', () => {
    const png = aPng();
    const place = fc.integer({ min: 8, max: png.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(png);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(REFUSED).toContain(outcome(bytes));
      }),
    );
    const changed = fc.tuple(fc.constantFrom(...WHOLE), fc.nat(), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(changed, ([[type, whole], place, change]) => {
        const bytes = Uint8Array.from(whole);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect([type, ...REFUSED]).toContain(outcome(bytes));
      }),
    );
  });
});
