/** Percentiles of a series, in its unit. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** The percentiles of a series by nearest rank, rounded to a tenth. @throws RangeError when the series is empty */
export function percentiles(series: readonly number[]): Percentiles {
  if (series.length === 0) throw new RangeError('no value to take percentiles of');
  const sorted = series.toSorted((left, right) => left - right);
  const at = (share: number): number => tenth(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** The middle value of a series. @throws RangeError when the series is empty */
export function median(series: readonly number[]): number {
  return percentiles(series).p50;
}

/** Rounds to a tenth. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Jain's index of fairness: 1 when all have the same, 1/n when one has everything. @throws RangeError when the series is empty */
export function jain(shares: readonly number[]): number {
  if (shares.length === 0) throw new RangeError('no share to compare');
  const sum = shares.reduce((total, share) => total + share, 0);
  const squares = shares.reduce((total, share) => total + share * share, 0);
  return squares === 0 ? 1 : (sum * sum) / (shares.length * squares);
}

/** Calls that ended one after the other, as a part of those allowed in that time. @param ends instants in ms, in order */
export function useOf(ends: readonly number[], allowedPerSecond: number): number {
  const seconds = ((ends.at(-1) ?? 0) - (ends[0] ?? 0)) / 1_000;
  return Math.round(((ends.length - 1) / seconds / allowedPerSecond) * 1_000) / 1_000;
}
