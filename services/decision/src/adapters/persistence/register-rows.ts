import { civilDate, type CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { SessionPart } from '../../domain/session/session-part.js';
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

/** An act about a decision: its entry, what it says, and the words of who took it. */
export interface LaterAct<Part, Said> {
  readonly entry: SealedEntry;
  readonly part: Part;
  readonly statement: Said;
  /** How a body voted it; null for what was not voted. */
  readonly session: SessionPart | null;
}

/** Which acts: those about one request, or those of a site after a day. */
export type ActScope = { readonly siteId: string } & ({ readonly requestId: string } | { readonly after: CivilDate });

/** Entries that a table links to decisions, and the part that says what each does; oldest first. Erased ones are left out. */
export async function laterActs<Part, Said>(
  transaction: SqlTransaction,
  { table, part }: { readonly table: 'correction' | 'undoing'; readonly part: string },
  scope: ActScope,
): Promise<readonly LaterAct<Part, Said>[]> {
  const [condition, value] =
    'requestId' in scope ? ['decision.request_id = $2', scope.requestId] : ['entry.decided_on > $2', scope.after];
  const rows = await transaction.query<
    EntryRow & { part: string | null; statement: string | null; session: string | null }
  >(
    `SELECT ${ENTRY}, content.body AS part, said.body AS statement, sat.body AS session
     FROM decision JOIN ${table} act ON act.site_id = decision.site_id AND act.decision_id = decision.id
     JOIN register_entry entry ON entry.site_id = act.site_id AND entry.position = act.position
     JOIN register_content content
       ON content.site_id = entry.site_id AND content.position = entry.position AND content.part = $3
     JOIN register_content said
       ON said.site_id = entry.site_id AND said.position = entry.position AND said.part = 'statement'
     LEFT JOIN register_content sat
       ON sat.site_id = entry.site_id AND sat.position = entry.position AND sat.part = 'session'
     WHERE decision.site_id = $1 AND ${condition} ORDER BY entry.position`,
    [scope.siteId, value, part],
  );
  return rows.flatMap((row) =>
    row.part === null || row.statement === null
      ? []
      : [
          {
            entry: entryOf(row),
            part: JSON.parse(row.part) as Part,
            statement: JSON.parse(row.statement) as Said,
            session: row.session === null ? null : (JSON.parse(row.session) as SessionPart),
          },
        ],
  );
}
