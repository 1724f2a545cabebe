import { seriesKey, type RegisterHead } from './append.js';
import type { RegisterCryptography } from './cryptography.js';
import { commitmentTo, entryHash, NO_HASH, type KeptEntry } from './entry.js';

/** What a verification finds wrong with a chain. */
export type RegisterFault = 'content-altered' | 'chain-broken' | 'position-gap' | 'number-gap' | 'head-mismatch';

/** How far a verification has come, or the first fault it met. */
export interface Verification {
  readonly site: string;
  /** Sound entries so far: the position of the last one. */
  readonly position: number;
  readonly hash: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly fault: RegisterFault | null;
  readonly faultPosition: number | null;
}

/** Where the verification of a site's chain begins. */
export function beginVerification(site: string): Verification {
  return { site, position: 0, hash: NO_HASH, numbers: {}, fault: null, faultPosition: null };
}

/** Goes on over the next entries, in the order in which the store gives them. After a fault it goes no further. */
export function verifyEntries(
  before: Verification,
  entries: readonly KeptEntry[],
  cryptography: RegisterCryptography,
): Verification {
  return walk(before, entries, (entry) => sealFault(entry, cryptography) ?? contentFault(entry, cryptography));
}

/** {@link verifyEntries} for entries whose content was left out: nothing is said about it. */
export function verifySealed(
  before: Verification,
  entries: readonly KeptEntry[],
  cryptography: RegisterCryptography,
): Verification {
  return walk(before, entries, (entry) => sealFault(entry, cryptography));
}

function walk(
  before: Verification,
  entries: readonly KeptEntry[],
  faultWithin: (entry: KeptEntry) => RegisterFault | null,
): Verification {
  if (before.fault !== null) return before;
  const numbers = { ...before.numbers };
  let { position, hash } = before;
  for (const entry of entries) {
    const expected = { site: before.site, position: position + 1, hash };
    const fault = linkFault(entry, expected) ?? faultWithin(entry) ?? numberFault(entry, numbers);
    if (fault !== null) return { ...before, position, hash, numbers, fault, faultPosition: position + 1 };
    ({ position, hash } = entry);
    numbers[seriesKey(entry.series, entry.year)] = entry.number;
  }
  return { ...before, position, hash, numbers };
}

/** Says that the entry after those verified is missing, when they end before a position that ought to be reached. */
export function requireReached(state: Verification, position: number): Verification {
  if (state.fault !== null || state.position >= position) return state;
  return { ...state, fault: 'position-gap', faultPosition: state.position + 1 };
}

/** Compares the end of the chain with the head kept apart. */
export function finishVerification(state: Verification, head: RegisterHead): Verification {
  if (state.fault !== null) return state;
  const series = new Set([...Object.keys(head.numbers), ...Object.keys(state.numbers)]);
  const sameNumbers = [...series].every((key) => head.numbers[key] === state.numbers[key]);
  if (state.position === head.position && state.hash === head.hash && sameNumbers) return state;
  return { ...state, fault: 'head-mismatch', faultPosition: Math.min(state.position, head.position) + 1 };
}

interface Expected {
  readonly site: string;
  readonly position: number;
  readonly hash: string;
}

function linkFault(entry: KeptEntry, { site, position, hash }: Expected): RegisterFault | null {
  if (entry.position !== position) return 'position-gap';
  if (entry.previousHash !== hash) return 'chain-broken';
  return entry.site === site ? null : 'content-altered';
}

function sealFault(entry: KeptEntry, cryptography: RegisterCryptography): RegisterFault | null {
  return entryHash(entry, cryptography) === entry.hash ? null : 'content-altered';
}

function contentFault(entry: KeptEntry, cryptography: RegisterCryptography): RegisterFault | null {
  return hasItsContent(entry, cryptography) ? null : 'content-altered';
}

function numberFault(
  { series, year, number }: KeptEntry,
  numbers: Readonly<Record<string, number>>,
): RegisterFault | null {
  return number === (numbers[seriesKey(series, year)] ?? 0) + 1 ? null : 'number-gap';
}

/** Every committed part is there once, readable as it was committed or lawfully erased, and no other part is there. */
function hasItsContent(entry: KeptEntry, cryptography: RegisterCryptography): boolean {
  if (entry.parts.length !== Object.keys(entry.commitments).length) return false;
  const seen = new Set<string>();
  return entry.parts.every((part) => {
    const committed = entry.commitments[part.name];
    if (committed === undefined || seen.has(part.name)) return false;
    seen.add(part.name);
    return part.body === null || commitmentTo(part, cryptography) === committed;
  });
}
