/** How values are written and read, in French. */

const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const WHOLE_EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const DAY = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const INSTANT = new Intl.DateTimeFormat('fr-FR', {
  ...{ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  timeZone: 'Europe/Paris',
});
const TODAY = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' });

/** 15000 → « 150 € ». */
export function euros(cents: number | null | undefined): string {
  if (cents === null || cents === undefined) return '—';
  return (cents % 100 === 0 ? WHOLE_EUROS : EUROS).format(cents / 100);
}

/** '2026-11-23' → « 23 novembre 2026 »; the month or the year alone when no more is known. */
export function day(date: string | null | undefined): string {
  if (date === null || date === undefined) return '—';
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? DAY.format(new Date(`${date}T00:00:00Z`)).replace(/^1 /, '1er ') : date;
}

/** 1 and « pièce lue » → « 1 pièce lue »; 2 → « 2 pièces lues ». The plural begins at two, also of 1,5. */
export function plural(count: number, words: string): string {
  const written = count >= 2 ? words.replaceAll(/(?<=\p{L})(?= |$)/gu, 's') : words;
  return `${String(count).replace('.', ',')} ${written}`;
}

/** An instant → « 23 novembre à 14:05 », in Paris. */
export function instant(iso: string): string {
  return INSTANT.format(new Date(iso));
}

/** The day of an instant, in Paris → « 23 novembre 2026 ». */
export function dayOf(iso: string): string {
  return day(TODAY.format(new Date(iso)));
}

/** Today in Paris, 'YYYY-MM-DD'. */
export function today(): string {
  return TODAY.format(new Date());
}

/** « 1 200,50 » → 120050; null when it is no amount. */
export function readEuros(text: string): number | null {
  const plain = text.replace(/[\s\u202f\u00a0€]/g, '').replace(',', '.');
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(plain)) return null;
  return Math.round(Number(plain) * 100);
}

/** « 31/01/1990 », « 31-1-90 », « 31011990 » → '1990-01-31'; null when there is no such day. Two digits of a year are in the last hundred years. */
export function readDay(text: string, now = today()): string | null {
  const match =
    /^\s*(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (match === null) return null;
  const [, days = '', months = '', years = ''] = match;
  const date = `${years.length === 2 ? century(years, now) : years}-${months.padStart(2, '0')}-${days.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

function century(years: string, now: string): string {
  const current = now.slice(0, 2);
  return years <= now.slice(2, 4) ? `${current}${years}` : `${String(Number(current) - 1)}${years}`;
}

/** '1990-01-31' → « 31/01/1990 », as it is typed and as columns show it. */
export function typedDay(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Completed years on a day. */
export function age(birthDate: string, on = today()): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthDate.slice(5) <= on.slice(5) ? years : years - 1;
}

/** Days from one day to another; negative once it has passed. */
export function daysUntil(date: string, on = today()): number {
  return Math.round((Date.parse(date) - Date.parse(on)) / 86_400_000);
}
