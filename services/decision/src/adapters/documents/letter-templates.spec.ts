import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LETTER_KINDS, exampleLetter } from '../../domain/letter-examples.js';
import { aSiteAuthority } from '../../testing/decision.fixture.js';
import { picturesOf } from '../../testing/pictures.fixture.js';
import { aDressedSetting, aPlainSetting } from '../../testing/settings.fixture.js';
import { PdfLetterPress } from './pdf-letter-press.js';

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

const rolesOf = (node: StructureNode): string[] => [
  ...(node.role === undefined ? [] : [node.role]),
  ...(node.children ?? []).flatMap(rolesOf),
];

const TODAY = civilDate('2026-11-23');
const AT = new Date('2026-11-23T12:00:00Z');
const { letterhead } = aSiteAuthority();

const SETTINGS = [
  ['plain', aPlainSetting(AT)],
  ['with logo and colour', aDressedSetting(AT)],
] as const;

/** The rules of PDF/UA-1 that the spec of the other papers lists, run over every template of letter. */
describe.each(LETTER_KINDS)('the letter %s', (kind) => {
  test.each(SETTINGS)(
    '%s, is one page, tagged after PDF/UA-1, with real text, and the same bytes each time',
    async (_look, setting) => {
      const letter = exampleLetter(kind, letterhead, TODAY);
      const bytes = await new PdfLetterPress().print(letter, setting);
      expect(Buffer.from(await new PdfLetterPress().print(letter, setting)).equals(Buffer.from(bytes))).toBe(true);
      const raw = Buffer.from(bytes).toString('latin1');
      const marks = [
        '/Marked true',
        '/Lang (fr-FR)',
        '/DisplayDocTitle true',
        '<pdfuaid:part>1',
        '/ToUnicode',
        '/FontFile2',
      ];
      for (const mark of marks) expect(raw).toContain(mark);
      const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
      try {
        const document = await task.promise;
        expect(document.numPages).toBe(1);
        const { info } = (await document.getMetadata()) as unknown as { info: { Title: string } };
        expect(info.Title).toBe(letter.title);
        const page = await document.getPage(1);
        const roles = rolesOf((await page.getStructTree()) as StructureNode);
        expect(roles.slice(0, 2)).toEqual(['Root', 'Document']);
        expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
        expect(roles.indexOf('H2')).toBeGreaterThan(roles.indexOf('H1'));
        expect(roles.filter((role) => role === 'Lbl')).toHaveLength(roles.filter((role) => role === 'LBody').length);
        expect(await picturesOf(page)).toEqual(setting.logo === null ? [] : ['Artifact']);
        const { items } = await page.getTextContent();
        const text = items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' ');
        for (const words of ['CCAS de Chaville', 'CAMILLE EXEMPLE', 'page 1 sur 1', letter.subject])
          expect(text).toContain(words);
      } finally {
        await task.destroy();
      }
    },
  );
});
