import type { PaperPress, Setting } from '../../application/ports/papers.js';
import type { Paper, PaperBlock } from '../../domain/paper.js';
import { bytesOf, createDocument, footers } from './pdf-document.js';
import { senderOn } from './sender.js';
import { TaggedPage } from './tagged-page.js';

const SIZE = { title: 13, heading: 10.5, body: 10, small: 8.5 } as const;
const GAP = 4;
/** Left edge of a signature, in points from the left of the page. */
const SIGNATURE_LEFT = 312;
/** Room for a signature by hand, in points. */
const SIGNATURE_ROOM = 48;

/** Acts and accounts as tagged PDF 1.7 after PDF/UA-1. */
export class PdfPaperPress implements PaperPress {
  async print(paper: Paper, setting: Setting): Promise<Uint8Array> {
    const document = createDocument({ title: paper.title, author: paper.sender.name, at: setting.at });
    const bytes = bytesOf(document);
    const page = new TaggedPage(document);
    senderOn(page, paper.sender, setting);
    page.space(14);
    for (const block of paper.blocks) setBlock(page, block);
    page.close();
    footers(document, paper.footer);
    document.end();
    return bytes;
  }
}

function setBlock(page: TaggedPage, block: PaperBlock): void {
  switch (block.kind) {
    case 'heading':
      page.space(block.level === 1 ? 2 : GAP);
      page.heading(block.level, block.text, { font: 'bold', size: block.level === 1 ? SIZE.title : SIZE.heading });
      return;
    case 'paragraph': {
      const small = block.weight === 'small';
      page.paragraph(block.text, {
        size: small ? SIZE.small : SIZE.body,
        ...(block.weight === 'bold' ? { font: 'bold' } : {}),
      });
      page.space(GAP);
      return;
    }
    case 'list':
      page.list(block.points, { size: SIZE.body });
      page.space(GAP);
      return;
    case 'page':
      page.breakPage();
      return;
    case 'signature':
      signature(page, block.lines);
  }
}

function signature(page: TaggedPage, lines: readonly string[]): void {
  const style = { size: SIZE.body, left: SIGNATURE_LEFT };
  const height = lines.reduce((sum, line) => sum + page.heightOf(line, style), SIGNATURE_ROOM + GAP);
  page.keepTogether(height);
  page.space(GAP);
  page.lines(lines, style);
  page.space(SIGNATURE_ROOM);
}
