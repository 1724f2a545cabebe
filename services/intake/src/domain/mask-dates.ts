/** A text without what names anybody. */
export interface MaskedText {
  readonly text: string;
  /** How many places were masked. */
  readonly count: number;
}

const MONTHS = [
  ...['janvier', 'f[ée]vrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'ao[ûu]t', 'septembre', 'octobre'],
  ...['novembre', 'd[ée]cembre'],
];
const MARK = '[date de naissance]';
const GAP = String.raw`[\s./-]{1,3}`;

/** Any date that is said to be a day of birth. */
const BORN = new RegExp(
  String.raw`(\bn[ée]e?s?\s+(?:le|en)\s+)(?:\d{1,2}(?:er)?${GAP})?(?:\d{1,2}|${MONTHS.join('|')})${GAP}\d{2,4}`,
  'giu',
);

/** Puts a mark in place of birth dates, in every way in which they are written. A date that is partly known is masked where its month and year stand. */
export function maskDates(text: string, birthDates: readonly string[]): MaskedText {
  let count = 0;
  const masked = birthDates.flatMap(patternsOf).reduce(
    (sum, pattern) =>
      sum.replace(pattern, () => {
        count += 1;
        return MARK;
      }),
    text,
  );
  const born = masked.replace(BORN, (_all, words: string) => {
    count += 1;
    return words + MARK;
  });
  return { text: born, count };
}

function patternsOf(birthDate: string): RegExp[] {
  const [year = '', month, day] = birthDate.split('-');
  if (month === undefined) return [];
  const years = `(?:${year}|['’]?${year.slice(2)})`;
  const months = `(?:0?${Number(month)}|${MONTHS[Number(month) - 1] ?? month})`;
  if (day === undefined) return [bounded(`${months}${GAP}${year}`), bounded(`${year}-${month}`)];
  const days = `0?${Number(day)}(?:er)?`;
  return [
    bounded(`${year}${GAP}0?${Number(month)}${GAP}0?${Number(day)}`),
    bounded(`${days}${GAP}${months}${GAP}${years}`),
    bounded(`${year}${month}${day}`),
    bounded(`${day}${month}${year}`),
  ];
}

function bounded(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'giu');
}
