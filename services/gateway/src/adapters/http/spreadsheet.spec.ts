import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf, odsOf, type Sheet } from './spreadsheet.js';

const aSheet = (...cells: Sheet['lines'][number]): Sheet => ({ title: 'Un tableau', head: ['Quoi'], lines: [cells] });
const cellOf = (sheet: Sheet): string => csvOf(sheet).split('\r\n').slice(1, -1).join('\r\n');

describe('a table as a file', () => {
  test('CSV: its mark, semicolons, decimal commas, quotes where a word needs them', () => {
    expect(csvOf(aSheet('à "deux"; ou trois', 12, { cents: -5 }, { cents: 123_456 }, null))).toBe(
      '\uFEFFQuoi\r\n"à ""deux""; ou trois";12;-0,05;1234,56;\r\n',
    );
  });

  test('no word ever begins like a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        expect(cellOf(aSheet(sign + rest)).replace(/^"/, '')).toMatch(/^'/);
      }),
    );
  });

  test('ODS: the type stands first and as it is, words are words, money is exact', () => {
    const file = odsOf(aSheet('=1+1', '<&"\u0000', { cents: 10 }));
    expect(strFromU8(file.slice(30, 38))).toBe('mimetype');
    const { 'content.xml': content, mimetype } = unzipSync(file);
    expect(strFromU8(mimetype!)).toBe('application/vnd.oasis.opendocument.spreadsheet');
    const text = strFromU8(content!);
    expect(text).toContain('office:value-type="string"><text:p>=1+1</text:p>');
    expect(text).toContain('<text:p>&lt;&amp;&quot; </text:p>');
    expect(text).toContain('office:value="0.10"><text:p>0,10</text:p>');
    expect(text).not.toContain('table:formula');
  });
});
