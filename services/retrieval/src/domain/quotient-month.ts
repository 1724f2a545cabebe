import { addMonths, civilDate, monthOf, yearOf, type CivilDate } from '@octroi/kernel';

/** A month of the quotient familial. */
export interface QuotientMonth {
  readonly year: number;
  readonly month: number;
}

/** Which month a regulation names: that of the request, or the one before. */
export type NamedMonth = 'request' | 'previous';

/** Months that the provider keeps, the current one included. */
const MONTHS_KEPT = 24;

/** The month a regulation names for a request of that date. */
export function quotientMonth(requestedOn: CivilDate, named: NamedMonth): QuotientMonth {
  const date = named === 'request' ? requestedOn : addMonths(requestedOn, -1);
  return { year: yearOf(date), month: monthOf(date) };
}

/** Whether a month can be asked for on a day. */
export function monthStanding(asked: QuotientMonth, today: CivilDate): 'available' | 'to-come' | 'too-old' {
  const age = position({ year: yearOf(today), month: monthOf(today) }) - position(asked);
  if (age < 0) return 'to-come';
  return age < MONTHS_KEPT ? 'available' : 'too-old';
}

/** True for a quotient of so long before the month that a regulation names that the provider itself would not keep it: it says nothing of today. */
export function isOutdated(quotient: QuotientMonth, named: QuotientMonth): boolean {
  return position(named) - position(quotient) >= MONTHS_KEPT;
}

/** The month before. */
export function monthBefore({ year, month }: QuotientMonth): QuotientMonth {
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

/** The first day of a month. */
export function firstDayOf({ year, month }: QuotientMonth): CivilDate {
  return civilDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
}

/** True for the same month. */
export function sameMonth(one: QuotientMonth, other: QuotientMonth): boolean {
  return position(one) === position(other);
}

function position({ year, month }: QuotientMonth): number {
  return year * 12 + month;
}
