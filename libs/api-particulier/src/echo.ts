import type { Identity } from '@octroi/kernel';
import { officialName } from './names.js';
import type { PersonAnswer } from './person.js';

/** What of a person differs between the question and the answer. */
export type EchoDifference = 'birth-date' | 'sex' | 'name' | 'given-name' | 'identifier';

/**
 * Whether an answer is about the person who was asked about.
 * - `same`: nothing that both sides tell differs;
 * - `in-doubt`: something differs, perhaps a typing error: a person decides before the facts are used;
 * - `somebody-else`: birth date and a name, or the identifier, differ: perhaps another member of the family;
 * - `not-told`: the answer names nobody, or there is nobody to compare with.
 */
export interface Echo {
  readonly verdict: 'same' | 'in-doubt' | 'somebody-else' | 'not-told';
  readonly differences: readonly EchoDifference[];
}

/** An answer that names nobody. */
export const NOT_TOLD: Echo = { verdict: 'not-told', differences: [] };

/** An answer about another identifier than the one that was asked for. */
export const OTHER_IDENTIFIER: Echo = { verdict: 'somebody-else', differences: ['identifier'] };

/** Compares the person asked about with the people of an answer: the one that differs least counts. */
export function compareEcho(asked: Identity, told: readonly PersonAnswer[] | null): Echo {
  const [closest] = (told ?? [])
    .filter(({ birthName, givenNames, birthDate }) => birthName !== null || givenNames !== null || birthDate !== null)
    .map((person) => differencesOf(asked, person))
    .toSorted((left, right) => left.length - right.length);
  if (closest === undefined) return NOT_TOLD;
  return { verdict: verdictOf(closest), differences: closest };
}

function verdictOf(differences: readonly EchoDifference[]): Echo['verdict'] {
  if (differences.length === 0) return 'same';
  const isOtherName = differences.includes('name') || differences.includes('given-name');
  return isOtherName && differences.includes('birth-date') ? 'somebody-else' : 'in-doubt';
}

function differencesOf(asked: Identity, told: PersonAnswer): readonly EchoDifference[] {
  return [
    ...(isSameDate(asked.birthDate ?? null, told.birthDate) ? [] : ['birth-date' as const]),
    ...(!asked.sex || told.sex === null || asked.sex === told.sex ? [] : ['sex' as const]),
    ...(isSameName(asked, told) ? [] : ['name' as const]),
    ...(isSameGivenName(asked.givenNames ?? [], told.givenNames) ? [] : ['given-name' as const]),
  ];
}

/** Parts that either side does not know (`00`, or nothing) are no difference. */
function isSameDate(asked: string | null, told: string | null): boolean {
  const parts = told?.split('-') ?? [];
  return (asked?.split('-') ?? []).every((part, index) => {
    const other = parts[index];
    return other === undefined || /^0+$/.test(other) || /^0+$/.test(part) || other === part;
  });
}

/** One of the names of one side is one of the other, or holds all its words: `MARTIN DURAND` for `MARTIN`. */
function isSameName(asked: Identity, told: PersonAnswer): boolean {
  const ours = [asked.birthName, asked.usageName].flatMap(wordsOf);
  const theirs = [told.birthName, told.usageName].flatMap(wordsOf);
  if (ours.length === 0 || theirs.length === 0) return true;
  return ours.some((one) => theirs.some((other) => holds(one, other) || holds(other, one)));
}

/** The first given name of either side is one of the other's: people go by their second one too. A hyphen joins, a space does not. */
function isSameGivenName(asked: readonly string[], told: string | null): boolean {
  const joined = (name: string): string => wordsOf(name).flat().join('');
  const ours = asked.map(joined).filter((name) => name !== '');
  const theirs = (told ?? '')
    .split(' ')
    .map(joined)
    .filter((name) => name !== '');
  const [first, other] = [ours[0], theirs[0]];
  if (first === undefined || other === undefined) return true;
  return theirs.includes(first) || ours.includes(other) || theirs.join('').startsWith(first);
}

/** Words without accents, case, hyphens nor apostrophes; nothing for a name that is not there. */
function wordsOf(name: string | null | undefined): readonly (readonly string[])[] {
  const official = name ? officialName(name) : null;
  if (official === null) return [];
  const plain = official.normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.split(/[ '-]+/).filter((word) => word !== '');
  return words.length === 0 ? [] : [words];
}

function holds(words: readonly string[], others: readonly string[]): boolean {
  return words.join('') === others.join('') || others.every((word) => words.includes(word));
}
