import { civilDate, type CivilDate } from '@octroi/kernel';
import type { ContentPart, KeptEntry, SealedEntry } from '@octroi/register';

/** Columns of an entry, as {@link entryOf} reads them; the table goes by `entry`. */
export const ENTRY = `entry.site_id, entry.position::float8 AS position, entry.series, entry.year, entry.number, entry.kind,
  entry.decided_on::text, to_char(entry.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS recorded_at, entry.previous_hash,
  entry.hash, entry.commitments`;

export interface EntryRow {
  readonly site_id: string;
  readonly position: number;
  readonly series: string;
  readonly year: number;
  readonly number: number;
  readonly kind: string;
  readonly decided_on: string;
  /** As entries write it. */
  readonly recorded_at: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly commitments: Record<string, string>;
}

export interface PartRow {
  readonly position: number;
  readonly part: string;
  readonly salt: string | null;
  readonly body: string | null;
  readonly erased_on: string | null;
}

export function entryOf(row: EntryRow): SealedEntry {
  const { position, series, year, number, kind, hash, commitments } = row;
  return {
    site: row.site_id,
    ...{ position, series, year, number, kind },
    // A date of the column type: it needs no check, and a verification reads many.
    decidedOn: row.decided_on as CivilDate,
    recordedAt: row.recorded_at,
    previousHash: row.previous_hash,
    commitments,
    hash,
  };
}

/** Entries with their parts, both in the order of positions. */
export function keptEntriesOf(entries: readonly EntryRow[], parts: readonly PartRow[]): KeptEntry[] {
  let next = 0;
  return entries.map((row) => {
    const own: ContentPart[] = [];
    for (let part = parts[next]; part?.position === row.position; part = parts[next]) {
      own.push(partOf(part));
      next += 1;
    }
    return { ...entryOf(row), parts: own };
  });
}

function partOf({ part: name, salt, body, erased_on: erasedOn }: PartRow): ContentPart {
  if (salt === null || body === null || erasedOn !== null)
    return { name, salt: null, body: null, erasedOn: civilDate(erasedOn ?? '') };
  return { name, salt, body, erasedOn: null };
}
