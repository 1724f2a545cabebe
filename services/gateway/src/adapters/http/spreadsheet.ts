import { strToU8, zipSync } from 'fflate';

/** A value of a table: a word, a number, or cents. */
export type Cell = string | number | { readonly cents: number } | null;

/** A table as people open it: a head, and lines of as many cells. */
export interface Sheet {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: readonly (readonly Cell[])[];
}

/** A word that some spreadsheet would take for a formula, after blanks and in full-width signs too, is told to be a word. */
const LOOKS_LIKE_A_FORMULA = /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/u;
const BYTE_ORDER_MARK = '\uFEFF';

/** CSV as French spreadsheets open it: UTF-8 with its mark, semicolons, decimal commas. */
export function csvOf({ head, lines }: Sheet): string {
  const written = [head, ...lines].map((line) => line.map(csvCell).join(';'));
  return `${BYTE_ORDER_MARK}${written.join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return eurosOf(cell.cents).replace('.', ',');
  const oneLine = cell.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const safe = LOOKS_LIKE_A_FORMULA.test(oneLine) ? `'${oneLine}` : oneLine;
  return /[";]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Cents as euros, without a binary fraction. */
function eurosOf(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = ['office', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** OpenDocument 1.3 spreadsheet (part 3, packages: `mimetype` comes first, as it is). Words are words there, never formulas. */
export function odsOf({ title, head, lines }: Sheet): Uint8Array {
  const rows = [head, ...lines].map((line) => `<table:table-row>${line.map(odsCell).join('')}</table:table-row>`);
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${escaped(title.slice(0, 31))}">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MEDIA_TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return zipSync({
    mimetype: [strToU8(MEDIA_TYPE), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF': { 'manifest.xml': strToU8(manifest) },
  });
}

function odsCell(cell: Cell): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'string')
    return `<table:table-cell office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`;
  const value = typeof cell === 'number' ? String(cell) : eurosOf(cell.cents);
  return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value.replace('.', ',')}</text:p></table:table-cell>`;
}

function escaped(text: string): string {
  const printable = text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ' ');
  return printable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Media types of the two files, by their ending. */
export const SHEET_TYPES = { csv: 'text/csv; charset=utf-8', ods: MEDIA_TYPE } as const;
