import PDFDocument from 'pdfkit';
import { BOLD_FONT, REGULAR_FONT } from './fonts.js';

const MARGINS = { top: 48, bottom: 52, left: 62, right: 62 } as const;
const FOOTER_SIZE = 7.5;

/** A tagged PDF 1.7 after PDF/UA-1: language, title, embedded fonts. */
export function createDocument({
  title,
  author,
  at,
}: {
  readonly title: string;
  readonly author: string;
  readonly at: Date;
}): PDFKit.PDFDocument {
  const options = {
    size: 'A4',
    margins: MARGINS,
    pdfVersion: '1.7',
    // The published types do not list it yet.
    subset: 'PDF/UA' as unknown as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    bufferPages: true,
    font: REGULAR_FONT,
    info: {
      Title: title,
      Author: author,
      Creator: 'Octroi',
      // Not the time of printing: the same paper is the same file.
      CreationDate: at,
      ModDate: at,
    },
  } satisfies PDFKit.PDFDocumentOptions;
  const document = new PDFDocument(options);
  document.registerFont('regular', REGULAR_FONT);
  document.registerFont('bold', BOLD_FONT);
  return document;
}

/** Page numbers are artifacts: assistive technology has its own. */
export function footers(document: PDFKit.PDFDocument, text: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    document.switchToPage(index);
    const { width, height } = document.page;
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font('regular').fontSize(FOOTER_SIZE).fillColor('#444444');
    const line = `${text} – page ${index - start + 1} sur ${count}`;
    document.text(line, MARGINS.left, height - 34, { width: width - MARGINS.left - MARGINS.right, align: 'center' });
    document.endMarkedContent();
  }
}

/** All bytes of a document, once it ends. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
