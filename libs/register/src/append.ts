import { canonicalJson, yearOf, type CivilDate } from '@octroi/kernel';
import type { RegisterCryptography } from './cryptography.js';
import { commitmentTo, entryHash, NO_HASH, type KeptEntry } from './entry.js';

/** Where a site's chain stands. Kept apart from the entries, so that a tail cut shows. */
export interface RegisterHead {
  readonly position: number;
  readonly hash: string;
  /** Last number given, by `series-year`. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** The head of a chain without entries. */
export const EMPTY_HEAD: RegisterHead = { position: 0, hash: NO_HASH, numbers: {} };

/** What is to be written down, each part with a salt of its own: 32 random bytes in lower-case hexadecimal. */
export interface EntryDraft {
  readonly series: string;
  readonly kind: string;
  readonly decidedOn: CivilDate;
  readonly parts: readonly { readonly name: string; readonly salt: string; readonly value: object }[];
}

/** What is put at the end of a chain. */
export interface AppendRequest {
  readonly site: string;
  readonly head: RegisterHead;
  readonly recordedAt: Date;
  readonly drafts: readonly EntryDraft[];
}

/** What an append gives. */
export interface Appended {
  readonly entries: readonly KeptEntry[];
  readonly head: RegisterHead;
}

/** The entries that follow the head, in the order of the drafts, and the new head. */
export function append(
  { site, head, recordedAt, drafts }: AppendRequest,
  cryptography: RegisterCryptography,
): Appended {
  const numbers: Record<string, number> = { ...head.numbers };
  const entries: KeptEntry[] = [];
  let { position, hash } = head;
  for (const draft of drafts) {
    const year = yearOf(draft.decidedOn);
    const series = seriesKey(draft.series, year);
    const number = (numbers[series] ?? 0) + 1;
    numbers[series] = number;
    position += 1;
    const parts = draft.parts.map(({ name, salt, value }) => {
      return { name, salt, body: canonicalJson(value), erasedOn: null };
    });
    const entry = {
      ...{ site, position, series: draft.series, year, number, kind: draft.kind, decidedOn: draft.decidedOn },
      recordedAt: recordedAt.toISOString(),
      previousHash: hash,
      commitments: Object.fromEntries(parts.map((part) => [part.name, commitmentTo(part, cryptography)])),
    };
    hash = entryHash(entry, cryptography);
    entries.push({ ...entry, hash, parts });
  }
  return { entries, head: { position, hash, numbers } };
}

/** Key of a series in the numbers of a head: `DEC-2026`. */
export function seriesKey(series: string, year: number): string {
  return `${series}-${year}`;
}
