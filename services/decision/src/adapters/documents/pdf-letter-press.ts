import type { LetterPress, Setting } from '../../application/ports/papers.js';
import type { Letter, LetterSection } from '../../domain/decision-letter.js';
import { bytesOf, createDocument, footers } from './pdf-document.js';
import { senderOn } from './sender.js';
import { TaggedPage } from './tagged-page.js';

const SIZE = { body: 10, mention: 8.5 } as const;
/** Left edge of the recipient, in a window envelope, in points from the left of the page. */
const RECIPIENT_LEFT = 312;
/** Room for a signature by hand, in points. */
const SIGNATURE_ROOM = 42;
const PARAGRAPH_GAP = 3;
const SECTION_GAP = 4;

/** Letters as tagged PDF 1.7 after PDF/UA-1: language, title, structure tree, real text in embedded fonts. */
export class PdfLetterPress implements LetterPress {
  async print(letter: Letter, setting: Setting): Promise<Uint8Array> {
    const document = createDocument({ title: letter.title, author: letter.sender.name, at: setting.at });
    const bytes = bytesOf(document);
    const page = new TaggedPage(document);
    heading(page, letter, setting);
    body(page, letter);
    for (const section of letter.sections.filter(({ mention }) => mention)) {
      page.keepTogether(heightOf(page, section));
      sectionOn(page, section);
    }
    page.close();
    footers(document, letter.footer);
    document.end();
    return bytes;
  }
}

function heading(page: TaggedPage, letter: Letter, setting: Setting): void {
  const { sender, recipient } = letter;
  senderOn(page, sender, setting);
  page.space(18);
  page.paragraph(recipient.name, { font: 'bold', size: SIZE.body, left: RECIPIENT_LEFT });
  page.lines(recipient.lines, { size: SIZE.body, left: RECIPIENT_LEFT });
  page.space(16);
  page.paragraph(letter.placeAndDate, { size: SIZE.body, left: RECIPIENT_LEFT });
  page.space(14);
  page.heading(1, `Objet : ${letter.subject}`, { font: 'bold', size: SIZE.body });
  page.paragraph(`Références : ${letter.references}`, { size: SIZE.mention });
  page.space(10);
  page.paragraph(letter.greeting, { size: SIZE.body });
  page.space(6);
}

/** What is decided, down to the signature, which stands on the page of the last lines above it. */
function body(page: TaggedPage, letter: Letter): void {
  const sections = letter.sections.filter(({ mention }) => !mention);
  sections.forEach((section, index) => {
    const isLast = index === sections.length - 1;
    sectionOn(page, section, isLast ? signatureHeight(page, letter) + SECTION_GAP : 0);
  });
  signature(page, letter);
}

/** @param below points that stay with the section's last lines */
function sectionOn(page: TaggedPage, { heading, paragraphs, points, mention }: LetterSection, below = 0): void {
  const size = mention ? SIZE.mention : SIZE.body;
  if (heading !== null) {
    page.space(4);
    page.heading(2, heading, { font: 'bold', size });
  }
  paragraphs.forEach((text, index) => {
    const isLast = points.length === 0 && index === paragraphs.length - 1;
    if (isLast && below > 0) page.keepTogether(page.heightOf(text, { size }) + PARAGRAPH_GAP + below);
    page.paragraph(text, { size });
    page.space(PARAGRAPH_GAP);
  });
  if (points.length > 0) page.list(points, { size }, below);
  page.space(SECTION_GAP);
}

function heightOf(page: TaggedPage, { heading, paragraphs, points }: LetterSection): number {
  const size = SIZE.mention;
  const texts = paragraphs.map((text) => page.heightOf(text, { size }) + PARAGRAPH_GAP);
  const head = heading === null ? 0 : page.heightOf(heading, { font: 'bold', size }) + 6;
  return texts.reduce((sum, height) => sum + height, head) + page.heightOfList(points, { size });
}

function signature(page: TaggedPage, { signature: { lead, name, quality } }: Letter): void {
  page.space(4);
  page.paragraph(lead, { size: SIZE.body, left: RECIPIENT_LEFT });
  page.paragraph(name, { font: 'bold', size: SIZE.body, left: RECIPIENT_LEFT });
  page.paragraph(quality, { size: SIZE.body, left: RECIPIENT_LEFT });
  page.space(SIGNATURE_ROOM);
}

function signatureHeight(page: TaggedPage, { signature: { lead, name, quality } }: Letter): number {
  const style = { size: SIZE.body, left: RECIPIENT_LEFT };
  const lines =
    page.heightOf(lead, style) + page.heightOf(name, { ...style, font: 'bold' }) + page.heightOf(quality, style);
  return 4 + lines + SIGNATURE_ROOM;
}
