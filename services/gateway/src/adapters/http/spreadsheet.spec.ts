import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf, odsOf, type Sheet } from './spreadsheet.js';

const aSheet = (...cells: Sheet['lines'][number]): Sheet => ({ title: 'Un tableau', head: ['Quoi'], lines: [cells] });

describe('a table as a file', () => {
  test('CSV: its mark, semicolons, decimal commas, quotes where a word needs them', () => {
    expect(csvOf(aSheet('à "deux"; ou trois', 12, { cents: -5 }, { cents: 123_456 }, null))).toBe(
      '\uFEFFQuoi\r\n"à ""deux""; ou trois";12;-0,05;1234,56;\r\n',
    );
  });

  test('whatever a word holds, its cell is one cell that no spreadsheet takes for a formula', () => {
    const sign = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t=',
      '\r=',
      ' =',
      '|',
      '%',
      '\u00a0=',
      '\uFF1D',
      '\uFF0B',
      '\uFF0D',
      '\uFF20',
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(sign, fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), hostile, (words, head) => {
        const rows = csvOf({ title: '', head: words.map(() => head), lines: [words] })
          .slice(1)
          .split('\r\n');
        expect(rows).toHaveLength(3);
        for (const row of rows.slice(0, 2)) {
          const cells = [...`${row};`.matchAll(/(?:"((?:[^"]|"")*)"|([^";]*));/g)].map(
            ([, quoted, plain]) => quoted ?? plain,
          );
          expect(cells).toHaveLength(words.length);
          for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@|%\p{Cc}\uFF1D\uFF0B\uFF0D\uFF20]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('whatever a word holds, it is a word in ODS too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const { 'content.xml': content } = unzipSync(odsOf(aSheet(word)));
        const cells = [
          ...strFromU8(content!).matchAll(/<table:table-cell[^>]*>(<text:p>[^<]*<\/text:p>)<\/table:table-cell>/g),
        ];
        expect(cells.map(([cell]) => cell.startsWith('<table:table-cell office:value-type="string">'))).toEqual([
          true,
          true,
        ]);
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
