const MOST = 500;
const NUMBER = /^[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}$/;

/** « CAP-001 à CAP-050 », or numbers one a line or between commas; null when there is none, too many, or something else. */
export function numbersIn(text: string): readonly string[] | null {
  const found = text
    .split(/[\n,;]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap(series);
  return found.length > 0 && found.length <= MOST && found.every((number) => NUMBER.test(number)) ? found : null;
}

function series(piece: string): readonly string[] {
  const [, head = '', from = '', otherHead, to = ''] = /^(.*?)(\d+)\s+à\s+(.*?)(\d+)$/.exec(piece) ?? [];
  const first = Number(from);
  const count = Number(to) - first + 1;
  if (otherHead !== head || from.length !== to.length || count < 1) return [piece];
  // One too many is enough to be refused.
  return Array.from({ length: Math.min(count, MOST + 1) }, (_none, index) => {
    return `${head}${String(first + index).padStart(from.length, '0')}`;
  });
}
