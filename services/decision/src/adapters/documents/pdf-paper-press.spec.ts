import { describe, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SOME_PAPERS } from '../../testing/papers.fixture.js';
import { picturesOf } from '../../testing/pictures.fixture.js';
import { aDressedSetting, aPlainSetting } from '../../testing/settings.fixture.js';
import { PdfPaperPress } from './pdf-paper-press.js';

const AT = new Date('2023-10-12T18:00:00Z');

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

const rolesOf = (node: StructureNode): string[] => [
  ...(node.role === undefined ? [] : [node.role]),
  ...(node.children ?? []).flatMap(rolesOf),
];

/**
 * The rules of PDF/UA-1 that are checked here, for each paper: marked as tagged and as PDF/UA part 1 (7.1), a title that is shown (7.1), a language (7.2), real text in the
 * structure tree from a Document down (7.1), one H1 and headings that skip no level (7.4), lists of Lbl and LBody (7.6), embedded fonts with ToUnicode (7.21),
 * and footers as artifacts (7.8).
 */
describe.each(Object.entries(SOME_PAPERS))('%s on paper', (_name, { paper, pages }) => {
  test.each([
    ['plain', aPlainSetting(AT)],
    ['with logo and colour', aDressedSetting(AT)],
  ])(
    '%s, is tagged after PDF/UA-1, in as many pages as it needs, and the same bytes each time',
    async (_look, setting) => {
      const bytes = await new PdfPaperPress().print(paper, setting);
      expect(Buffer.from(await new PdfPaperPress().print(paper, setting)).equals(Buffer.from(bytes))).toBe(true);
      const raw = Buffer.from(bytes).toString('latin1');
      for (const mark of [
        '/Marked true',
        '/Lang (fr-FR)',
        '/DisplayDocTitle true',
        '<pdfuaid:part>1',
        '/ToUnicode',
        '/FontFile2',
      ])
        expect(raw).toContain(mark);
      const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
      try {
        const document = await task.promise;
        expect(document.numPages).toBe(pages);
        const { info } = (await document.getMetadata()) as unknown as { info: { Title: string } };
        expect(info.Title).toBe(paper.title);
        const pictures = await picturesOf(await document.getPage(1));
        expect(pictures).toEqual(setting.logo === null ? [] : ['Artifact']);
        const roles: string[] = [];
        for (let number = 1; number <= document.numPages; number += 1) {
          const tree = (await (await document.getPage(number)).getStructTree()) as StructureNode;
          roles.push(...rolesOf(tree));
        }
        expect(roles).toContain('Document');
        expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
        expect(roles.indexOf('H2') === -1 || roles.indexOf('H2') > roles.indexOf('H1')).toBe(true);
        expect(roles.filter((role) => role === 'Lbl')).toHaveLength(roles.filter((role) => role === 'LBody').length);
      } finally {
        await task.destroy();
      }
    },
  );
});
