import { isCivilDate, yearOf, type CivilDate, type Identity } from '@octroi/kernel';
import type { Submission } from './aid-request.js';
import { normalisedName } from './identity.js';

/** Somebody of a request: 0 is the applicant, then the household in the order of the submission. */
export interface Person {
  readonly place: number;
  readonly identity: Partial<Identity>;
}

/** What a person is found by: one of their words or their birth date, followed by all others. */
export interface SearchKey {
  readonly place: number;
  readonly key: string;
}

/** Something that people search. */
export type Search =
  | { readonly by: 'reference'; readonly prefix: string }
  | { readonly by: 'number'; readonly number: number; readonly years: readonly number[] }
  | { readonly by: 'people'; readonly head: string; readonly others: readonly string[] };

const MOST_WORDS = 16;
const LONGEST_KEY = 400;
const SHORTEST_HEAD = 2;
/** Years in which a bare number is looked for: this one and those before. */
const YEARS_OF_NUMBERS = 3;

/** Everybody of a request of whom a name or a birth date is known. */
export function peopleOf({ applicant, household = [] }: Submission): Person[] {
  const members = household.map(({ identity, birthDate }, index) => ({
    place: index + 1,
    identity: { ...identity, birthDate: identity?.birthDate ?? birthDate ?? null },
  }));
  return [{ place: 0, identity: applicant }, ...members].filter((person) => wordsOf(person.identity).length > 0);
}

/** What the people of a request are found by. */
export function searchKeys(submission: Submission): SearchKey[] {
  return peopleOf(submission).flatMap(({ place, identity }) => {
    const words = wordsOf(identity);
    return words
      .filter((word) => word.length >= SHORTEST_HEAD)
      .map((word) => ({
        place,
        key: [word, ...words.filter((other) => other !== word)].join(' ').slice(0, LONGEST_KEY),
      }));
  });
}

/** What a text searches; null when it is too little to search. */
export function readSearch(text: string, today: CivilDate): Search | null {
  const trimmed = text.trim();
  if (/^[A-Za-z]{2,5}-\d{1,4}(-\d{0,9})?$/.test(trimmed)) return { by: 'reference', prefix: trimmed.toUpperCase() };
  if (/^\d{1,9}$/.test(trimmed)) {
    const years = Array.from({ length: YEARS_OF_NUMBERS }, (_none, back) => yearOf(today) - back);
    return { by: 'number', number: Number(trimmed), years };
  }
  const dates = [...trimmed.matchAll(DATE)].flatMap((match) => isoDate(match) ?? []);
  const words = normalisedName(trimmed.replace(DATE, ' ')).split(' ');
  const [head, ...others] = [...new Set([...dates, ...words])]
    .filter((word) => word !== '')
    .toSorted((one, other) => other.length - one.length);
  return head === undefined || head.length < SHORTEST_HEAD ? null : { by: 'people', head, others };
}

/** How much a person looks like another: names, first given name and full birth date; null when less than two agree. */
export function likeness(one: Partial<Identity>, other: Partial<Identity>): 'same' | 'close' | null {
  const names = meet(surnames(one), surnames(other));
  const given = meet(firstGiven(one), firstGiven(other));
  const date = isCivilDate(one.birthDate) && one.birthDate === other.birthDate;
  if (names && given && date) return 'same';
  return Number(names) + Number(given) + Number(date) === 2 ? 'close' : null;
}

const DATE = /\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g;

function isoDate([, year, month, day, frenchDay = '', frenchMonth = '', frenchYear]: RegExpMatchArray): string | null {
  const date =
    year === undefined
      ? `${frenchYear ?? ''}-${frenchMonth.padStart(2, '0')}-${frenchDay.padStart(2, '0')}`
      : `${year}-${month ?? ''}-${day ?? ''}`;
  return isCivilDate(date) ? date : null;
}

function wordsOf({ birthName, usageName, givenNames = [], birthDate }: Partial<Identity>): string[] {
  const names = [birthName, usageName, ...givenNames].flatMap((name) => normalisedName(name ?? '').split(' '));
  return [...new Set([...names, birthDate ?? ''])].filter((word) => word !== '').slice(0, MOST_WORDS);
}

function surnames({ birthName, usageName }: Partial<Identity>): string[] {
  return [birthName, usageName].map((name) => normalisedName(name ?? ''));
}

function firstGiven({ givenNames = [] }: Partial<Identity>): string[] {
  return givenNames.slice(0, 1).map(normalisedName);
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((name) => name !== '' && others.includes(name));
}
