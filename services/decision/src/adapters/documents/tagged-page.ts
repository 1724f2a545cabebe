import type { Logo } from '../../domain/logo/shape.js';
import { printable } from './printable.js';

/** How a piece of text is set. */
export interface TextStyle {
  readonly font?: 'regular' | 'bold';
  /** In points. */
  readonly size: number;
  /** Left edge in points from the left of the page. @default the left margin */
  readonly left?: number;
  /** @default black */
  readonly colour?: string;
}

/** Indent of a list's text behind its mark, in points. */
const INDENT = 10;
/** Space below each point of a list. */
const POINT_GAP = 2;

/** Sets text from top to bottom and builds the structure tree with it, in reading order. */
export class TaggedPage {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  paragraph(text: string, style: TextStyle): void {
    this.root.add(this.document.struct('P', {}, () => this.set(text, style)));
  }

  /** Lines of an address. */
  lines(texts: readonly string[], style: TextStyle): void {
    for (const text of texts) this.paragraph(text, style);
  }

  /** A heading stays with the first lines of what it heads. */
  heading(level: 1 | 2, text: string, style: TextStyle): void {
    this.keepTogether(4 * style.size);
    this.root.add(this.document.struct(`H${level}`, {}, () => this.set(text, style)));
    this.space(2);
  }

  /** @param below points that stay with the last one */
  list(points: readonly string[], style: TextStyle, below = 0): void {
    const list = this.document.struct('L');
    this.root.add(list);
    points.forEach((point, index) => {
      const kept = index === points.length - 1 ? below : 0;
      this.keepTogether(kept > 0 ? this.heightOfList([point], style) + kept : 2 * style.size);
      this.point(list, point, style);
    });
    list.end();
  }

  /**
   * A picture that says no more than the name beside it: an artifact, which nobody has read out.
   * @returns where it ends, in points from the top of the page
   */
  pictureAtTopRight(
    { content, width, height }: Logo,
    room: { readonly width: number; readonly height: number },
  ): number {
    const { document } = this;
    const { page, y } = document;
    const scale = Math.min(room.width / width, room.height / height);
    const left = page.width - page.margins.right - width * scale;
    document.markContent('Artifact', { type: 'Layout' });
    // Its sides are known, whatever the file says of its density.
    document.image(Buffer.from(content), left, page.margins.top, { width: width * scale, height: height * scale });
    document.endMarkedContent();
    document.y = y;
    return page.margins.top + height * scale;
  }

  /** Goes on no higher than so many points from the top of the page. */
  continueBelow(points: number): void {
    this.document.y = Math.max(this.document.y, points);
  }

  space(points: number): void {
    this.document.y += points;
  }

  /** Points that a paragraph takes. */
  heightOf(text: string, style: TextStyle): number {
    const { options } = this.measure(style);
    return this.document.heightOfString(this.clean(text), options);
  }

  /** Goes to a new page unless so many points are left on this one. */
  keepTogether(points: number): void {
    const { height, margins } = this.document.page;
    if (this.document.y + points > height - margins.bottom) this.document.addPage();
  }

  breakPage(): void {
    this.document.addPage();
  }

  close(): void {
    this.root.end();
  }

  /** Points that a list takes. */
  heightOfList(points: readonly string[], style: TextStyle): number {
    const left = (style.left ?? this.document.page.margins.left) + INDENT;
    return points.reduce((sum, point) => sum + this.heightOf(point, { ...style, left }) + POINT_GAP, 0);
  }

  private point(list: PDFKit.PDFStructureElement, text: string, style: TextStyle): void {
    const { document } = this;
    const left = style.left ?? document.page.margins.left;
    const item = document.struct('LI');
    list.add(item);
    const top = document.y;
    item.add(document.struct('Lbl', {}, () => this.set('–', { ...style, left })));
    document.y = top;
    item.add(document.struct('LBody', {}, () => this.set(text, { ...style, left: left + INDENT })));
    item.end();
    this.space(POINT_GAP);
  }

  private set(text: string, style: TextStyle): void {
    const { left, options } = this.measure(style);
    this.document.fillColor(style.colour ?? 'black').text(this.clean(text), left, this.document.y, options);
  }

  /** Takes the style's font, and says where and how wide its lines are. */
  private measure({ font = 'regular', size, left }: TextStyle) {
    const { page } = this.document;
    const from = left ?? page.margins.left;
    this.document.font(font).fontSize(size);
    return { left: from, options: { width: page.width - page.margins.right - from, lineGap: size * 0.15 } };
  }

  /** The text in characters that the font at hand has. */
  private clean(text: string): string {
    return unbroken(printable(text, (codePoint) => hasGlyph(this.document, codePoint)));
  }
}

/** The published types do not list the font at hand: an embedded one knows its glyphs. */
function hasGlyph(document: PDFKit.PDFDocument, codePoint: number): boolean {
  const { _font } = document as unknown as {
    _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };
  };
  return _font.font.hasGlyphForCodePoint(codePoint);
}

/** French signs stay on the line of the word before them. */
function unbroken(text: string): string {
  return text.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
}
