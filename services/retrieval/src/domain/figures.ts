import type { FigureSource } from './data-source.js';

/** Sums, counts and years that a source tells, by name. Sums are whole cents; null is what it did not tell. */
export type Figures = Readonly<Record<string, number | null>>;

/** What tells one period from another: figures of two periods are not compared. */
const PERIOD = ['year', 'month'] as const;

/** Names of the figures of each source, period included. */
const NAMES: Readonly<Record<FigureSource, readonly string[]>> = {
  'tax-income': ['referenceCents', 'shares', 'year'],
  'jobseeker-benefits': ['monthlyCents', 'year', 'month'],
  eaje: ['annualResourcesCents', 'dependentChildren', 'year'],
};

/** True for what is told in figures. */
export function isFigureSource(code: string): code is FigureSource {
  return Object.hasOwn(NAMES, code);
}

/** The figures of a source alone, each of them named. */
export function figuresOf(source: FigureSource, told: object): Figures {
  const known = told as Readonly<Record<string, number | null | undefined>>;
  return Object.fromEntries(NAMES[source].map((name) => [name, known[name] ?? null]));
}

/** True when both are of one period. */
export function isOfOnePeriod(one: Figures, other: Figures): boolean {
  return PERIOD.every((name) => (one[name] ?? null) === (other[name] ?? null));
}

/** True when what both tell is the same: what only one of them tells contradicts nothing. */
export function agree(one: Figures, other: Figures): boolean {
  return Object.keys(one).every((name) => {
    const [mine, theirs] = [one[name] ?? null, other[name] ?? null];
    return mine === null || theirs === null || mine === theirs;
  });
}
