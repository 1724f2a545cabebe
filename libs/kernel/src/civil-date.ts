import { Temporal } from 'temporal-polyfill';
import { PermanentError } from './errors.js';

/** A date of the civil calendar, `YYYY-MM-DD`, without hour or zone. Legal dates are civil dates in Europe/Paris. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

/** The zone of every legal date. */
export const LEGAL_ZONE = 'Europe/Paris';

// No calendar of people has a year 0, nor has PostgreSQL.
const SHAPE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** True when the text is an existing calendar date written `YYYY-MM-DD` (2023-02-29 is not). */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** The text as a civil date. @throws PermanentError `invalid-civil-date` */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new PermanentError('invalid-civil-date');
  return text;
}

/** The civil date in Europe/Paris at an instant. */
export function civilDateAt(instant: Date): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(LEGAL_ZONE)
    .toPlainDate()
    .toString() as CivilDate;
}

/** The date some days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CivilDate;
}

/** The date some months later (earlier when negative): 31 January + 1 month is the last day of February (day is clamped). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as CivilDate;
}

/** Whole months from one date to another, negative when `to` is before `from`. */
export function wholeMonthsBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'months' }).months;
}

/** Whole years from one date to another: an age when `from` is a birth date. */
export function wholeYearsBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'years' }).years;
}

/** Year of a date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** Month of a date, 1 to 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

/** True when `date` is on or after `from` and on or before `to`; a bound of null is open. */
export function isWithin(date: CivilDate, from: CivilDate | null, to: CivilDate | null): boolean {
  return (from === null || date >= from) && (to === null || date <= to);
}

const FRENCH_MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];

/** The date as French prose: `12 octobre 2023` (the first of a month is `1er`). */
export function frenchDate(date: CivilDate): string {
  const day = Number(date.slice(8, 10));
  return `${day === 1 ? '1er' : day} ${FRENCH_MONTHS[monthOf(date) - 1] ?? ''} ${yearOf(date)}`;
}
