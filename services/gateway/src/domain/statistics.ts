/** By what the requests of a period are counted. */
export const BREAKDOWNS = [
  ...(['by-month', 'by-aid', 'by-status', 'by-authority', 'by-reason'] as const),
  ...(['by-quotient', 'by-age', 'by-household-size'] as const),
] as const;

export type Breakdown = (typeof BREAKDOWNS)[number];

/** Of these a line of a few requests could name a household. */
const OF_PEOPLE: readonly Breakdown[] = ['by-quotient', 'by-age', 'by-household-size'];

/** Fewer requests than this are not told apart where a line could name a household. */
export const SMALLEST_GROUP = 5;

/** Requests filed in a period, and what became of them. */
export interface Tally {
  readonly filed: number;
  readonly urgent: number;
  readonly granted: number;
  readonly partiallyGranted: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly grantedCents: number;
  /** Days from filing to decision: of half of those that were decided, and of nine in ten; null when none was. */
  readonly medianDays: number | null;
  readonly ninthDecileDays: number | null;
}

/** A line of a table; `tally` is null when it is of too few requests to be told. */
export interface StatisticsLine {
  readonly code: string;
  /** French; null when the code has no words of its own. */
  readonly label: string | null;
  readonly tally: Tally | null;
}

/** What was counted for one code of one breakdown. */
export interface CountedLine {
  readonly breakdown: Breakdown;
  readonly code: string;
  readonly label: string | null;
  readonly tally: Tally;
}

export interface StatisticsTable {
  readonly breakdown: Breakdown;
  readonly lines: readonly StatisticsLine[];
}

/** Upper bounds of the bands, each excluded; the last band has none. */
export const QUOTIENT_BANDS = [200, 400, 600, 800, 1_000] as const;
export const AGE_BANDS = [18, 26, 40, 60, 75] as const;

/** Code of a value that nobody knows. */
export const NOT_KNOWN = 'unknown';

/** The lines of a breakdown, in the order of their codes, what could name a household left out. */
export function tableOf(breakdown: Breakdown, counted: readonly CountedLine[]): StatisticsTable {
  const lines = counted
    .filter((line) => line.breakdown === breakdown)
    .toSorted((one, other) => rankOf(one.code) - rankOf(other.code) || (one.code < other.code ? -1 : 1))
    .map(({ code, label, tally }) => ({ code, label, tally: isTold(breakdown, tally) ? tally : null }));
  return { breakdown, lines };
}

function isTold(breakdown: Breakdown, { filed }: Tally): boolean {
  return !OF_PEOPLE.includes(breakdown) || filed >= SMALLEST_GROUP;
}

/** Bands and sizes in the order of their numbers, months as words, what nobody knows last. */
function rankOf(code: string): number {
  if (code === NOT_KNOWN) return Number.MAX_SAFE_INTEGER;
  return /^\d+(-\d+|\+)?$/.test(code) ? Number.parseInt(code, 10) : 0;
}
