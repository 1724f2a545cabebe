import { isCivilDate } from '@octroi/kernel';

/** An object of a body whose values nobody has looked at yet. */
export type Json = Readonly<Record<string, unknown>>;

/** An object, or null for anything else. */
export function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** A text, or null for anything else. */
export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** True or false, or null for anything else. */
export function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** One of the choices, or null for anything else. */
export function oneOf<const T extends string | number>(choices: readonly T[], value: unknown): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

/** A whole number, also one written as text; undefined for anything else. */
export function whole(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** A number of things or euros: whole, from 0 to a hundred million; null for anything else. */
export function countOf(value: unknown): number | null {
  const number = whole(value);
  return number !== undefined && number >= 0 && number <= 100_000_000 ? number : null;
}

/** A date of the calendar, or null for anything else. */
export function dayOf(value: unknown): string | null {
  return typeof value === 'string' && isCivilDate(value) ? value : null;
}

/** A date that may hold zeros for its unknown parts: `2012-04-00`. It stays text. null for anything else. */
export function partialDate(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

/** Cents of an amount in euros: the figures of the number are read, nothing is computed in fractions. null for anything else. */
export function centsOf(value: unknown): number | null {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typeof value === 'number' ? String(value) : '');
  if (match === null) return null;
  const [, sign = '', euros = '', fraction = ''] = match;
  const cents = Number(euros) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' ? -cents : cents;
}

/** null for an absent key, undefined for one that is there and cannot be read. */
export function part<T>(value: unknown, read: (value: unknown) => T | null): T | null | undefined {
  if (value === undefined || value === null) return null;
  return read(value) ?? undefined;
}

/** Every element, or null when one cannot be read. */
export function listOf<T>(value: unknown, read: (value: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const elements = value.map(read);
  return elements.some((element) => element === null) ? null : elements.flatMap((element) => element ?? []);
}

/** Whether a year can be one of an answer. */
export function isYear(value: number | undefined): value is number {
  return value !== undefined && value >= 2000 && value <= 2200;
}

/** Whether a month can be one of an answer. */
export function isMonth(value: number | undefined): value is number {
  return value !== undefined && value >= 1 && value <= 12;
}
