/** How a piece of text is set. */
export interface TextStyle {
  readonly font?: 'regular' | 'bold';
  /** In points. */
  readonly size: number;
  /** Left edge in points from the left of the page. @default the left margin */
  readonly left?: number;
}

/** Indent of a list's text behind its mark, in points. */
const INDENT = 10;

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

  list(points: readonly string[], style: TextStyle): void {
    const list = this.document.struct('L');
    this.root.add(list);
    for (const point of points) this.point(list, point, style);
    list.end();
  }

  space(points: number): void {
    this.document.y += points;
  }

  /** Goes to a new page unless so many points are left on this one. */
  keepTogether(points: number): void {
    const { height, margins } = this.document.page;
    if (this.document.y + points > height - margins.bottom) this.document.addPage();
  }

  close(): void {
    this.root.end();
  }

  private point(list: PDFKit.PDFStructureElement, text: string, style: TextStyle): void {
    const { document } = this;
    const left = style.left ?? document.page.margins.left;
    this.keepTogether(2 * style.size);
    const item = document.struct('LI');
    list.add(item);
    const top = document.y;
    item.add(document.struct('Lbl', {}, () => this.set('–', { ...style, left })));
    document.y = top;
    item.add(document.struct('LBody', {}, () => this.set(text, { ...style, left: left + INDENT })));
    item.end();
    this.space(2);
  }

  private set(text: string, { font = 'regular', size, left }: TextStyle): void {
    const { page } = this.document;
    const from = left ?? page.margins.left;
    const width = page.width - page.margins.right - from;
    this.document.font(font).fontSize(size).fillColor('black');
    this.document.text(unbroken(text), from, this.document.y, { width, lineGap: size * 0.15 });
  }
}

/** French signs stay on the line of the word before them. */
function unbroken(text: string): string {
  return text.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
}
