import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** For each picture of a page, what it is marked as. */
export async function picturesOf(page: PDFPageProxy): Promise<readonly string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const marks: string[] = [];
  const pictures: string[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const [mark] = (argsArray[index] ?? []) as readonly unknown[];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) marks.push(String(mark));
    if (operator === OPS.endMarkedContent) marks.pop();
    if (operator === OPS.paintImageXObject) pictures.push(marks.at(-1) ?? 'nothing');
  }
  return pictures;
}
