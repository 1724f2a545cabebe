import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type {
  AidLabel,
  CaseFilters,
  CaseKey,
  CaseNews,
  CaseReaders,
  CaseRow,
  CaseStore,
  CaseSummary,
  SeenEvent,
  WorklistCount,
} from '../../application/ports/stores.js';
import { ENDED } from '../../domain/archive.js';
import { isFactKind, type CaseFact } from '../../domain/case-fact.js';
import { digestOf } from '../../domain/digest.js';
import { waitingProposal, type CaseStatus, type Standing } from '../../domain/standing.js';

/** Cases in the tables `case_view` and `timeline_entry`. */
export class SqlCaseStore implements CaseStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async keep(news: readonly CaseNews[]): Promise<void> {
    if (news.length === 0) return;
    const rows = news.map(({ siteId, requestId, fact }) => ({
      ...{ site: siteId, request: requestId, event: fact.eventId, type: fact.type, sequence: fact.sequence },
      ...{ at: fact.at, actor: fact.actorId, data: fact.data },
    }));
    this.transaction.send(KEEP, [JSON.stringify(rows)]);
  }

  async lock(keys: readonly CaseKey[]): Promise<CaseRow[]> {
    if (keys.length === 0) return [];
    const rows = await this.transaction.query<StoredRow>(LOCK, [
      keys.map(({ siteId }) => siteId),
      keys.map(({ requestId }) => requestId),
    ]);
    return rows.map(toCaseRow);
  }

  async update(rows: readonly CaseRow[]): Promise<void> {
    if (rows.length > 0) this.transaction.send(UPDATE, [recordset(rows)]);
  }

  async insert(rows: readonly CaseRow[]): Promise<CaseKey[]> {
    if (rows.length === 0) return [];
    const inserted = await this.transaction.query<{ site_id: string; request_id: string }>(INSERT, [recordset(rows)]);
    const done = new Set(inserted.map((row) => `${row.site_id} ${row.request_id}`));
    return rows.filter(({ siteId, requestId }) => !done.has(`${siteId} ${requestId}`));
  }

  async list(siteId: string, filters: CaseFilters): Promise<CaseSummary[]> {
    const { worklist, status, authorities, aid, after, limit, hidden } = filters;
    const oldestFirst = worklist !== null;
    const parameters: unknown[] = [siteId];
    const conditions = Object.entries({
      'view.worklist = ?': worklist,
      'view.status = ?': status,
      'view.authority = ANY (?)': authorities,
      'view.aid = ?': aid,
      'view.request_id <> ALL (?::uuid[])': hidden.length === 0 ? null : hidden,
      [oldestFirst ? 'view.request_id > ?' : 'view.request_id < ?']: after,
    })
      .filter(([, value]) => value !== null)
      .map(([condition, value]) => `AND ${condition.replace('?', `$${parameters.push(value)}`)}`);
    const rows = await this.transaction.query<ListedRow>(
      `${LISTED} ${conditions.join(' ')}
       ORDER BY view.request_id ${oldestFirst ? '' : 'DESC'} LIMIT $${parameters.push(limit)}`,
      parameters,
    );
    return rows.flatMap(toSummary);
  }

  async find(siteId: string, requestIds: readonly string[]): Promise<CaseSummary[]> {
    const rows = await this.transaction.query<ListedRow>(`${LISTED} AND view.request_id = ANY ($2::uuid[])`, [
      siteId,
      requestIds,
    ]);
    return rows.flatMap(toSummary);
  }

  async countWorklists(siteId: string, hidden: readonly string[]): Promise<WorklistCount[]> {
    const rows = await this.transaction.query<StoredCount>(
      `SELECT worklist, authority, count(*)::integer AS count, (count(*) FILTER (WHERE urgent))::integer AS urgent,
         min(submitted_at) AS oldest
       FROM case_view WHERE site_id = $1 AND worklist IS NOT NULL AND reference IS NOT NULL
         AND request_id <> ALL ($2::uuid[]) GROUP BY worklist, authority`,
      [siteId, hidden],
    );
    return rows.map(({ oldest, ...row }) => ({ ...row, oldest: oldest?.toISOString() ?? null }));
  }

  async restrict(readers: readonly CaseReaders[]): Promise<void> {
    if (readers.length === 0) return;
    const rows = readers.map(({ siteId: site, requestId: request, readerIds, sequence }) => ({
      ...{ site, request, readers: readerIds, sequence },
    }));
    this.transaction.send(RESTRICT, [JSON.stringify(rows)]);
  }

  async hiddenFrom(siteId: string, subject: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT request_id AS id FROM protected_case
       WHERE site_id = $1 AND reader_ids IS NOT NULL AND NOT ($2 = ANY (reader_ids))`,
      [siteId, subject],
    );
    return rows.map(({ id }) => id);
  }

  async endedBefore({ siteId, requestId }: CaseKey, day: CivilDate): Promise<boolean> {
    const rows = await this.transaction.query(
      `SELECT 1 FROM case_view WHERE site_id = $1 AND request_id = $2 AND status = ANY ($3::text[]) AND NOT EXISTS (
         SELECT 1 FROM timeline_entry entry WHERE entry.site_id = $1 AND entry.request_id = $2 AND entry.at >= $4::date)`,
      [siteId, requestId, ENDED, day],
    );
    return rows.length > 0;
  }

  async keepLabels(labels: readonly AidLabel[]): Promise<void> {
    // One row an aid: the latest of the batch, since a statement may not touch a row twice.
    const latest = new Map(
      labels
        .toSorted((one, other) => (one.version < other.version ? -1 : 1))
        .map((label) => [`${label.siteId} ${label.code}`, label]),
    );
    this.transaction.send(
      `INSERT INTO aid_label (site_id, code, label, version)
       SELECT "siteId", code, label, version FROM json_to_recordset($1::json)
         AS row ("siteId" text, code text, label text, version date) ORDER BY 1, 2
       ON CONFLICT (site_id, code) DO UPDATE SET label = EXCLUDED.label, version = EXCLUDED.version
       WHERE aid_label.version <= EXCLUDED.version`,
      [JSON.stringify([...latest.values()])],
    );
  }

  async recentEvents(siteId: string, requestIds: readonly string[]): Promise<SeenEvent[]> {
    return this.transaction.query<SeenEvent>(
      `SELECT event_id AS "eventId", type FROM timeline_entry
       WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) AND at > now() - interval '1 hour'`,
      [siteId, requestIds],
    );
  }

  async factsOf({ siteId, requestId }: CaseKey): Promise<CaseFact[]> {
    const rows = await this.transaction.query<StoredFact>(
      `SELECT event_id, type, sequence, at, actor_id, data FROM timeline_entry WHERE site_id = $1 AND request_id = $2`,
      [siteId, requestId],
    );
    return rows.flatMap(toFact);
  }
}

interface StoredRow {
  readonly site_id: string;
  readonly request_id: string;
  readonly reference: string | null;
  readonly aid: string | null;
  readonly requested_on: string | null;
  readonly requested_amount_cents: string | null;
  readonly urgent: boolean | null;
  readonly household_size: number | null;
  readonly status: CaseStatus;
  readonly authority: string | null;
  readonly standing: Standing;
}

interface ListedRow extends StoredRow {
  readonly since: Date | null;
  readonly quotient_familial: number | null;
  readonly label: string | null;
}

interface StoredCount extends Omit<WorklistCount, 'oldest'> {
  readonly oldest: Date | null;
}

interface StoredFact {
  readonly event_id: string;
  readonly type: string;
  readonly sequence: string;
  readonly at: Date;
  readonly actor_id: string | null;
  readonly data: object;
}

const COLUMNS = `view.site_id, view.request_id, view.reference, view.aid, view.requested_on::text AS requested_on,
  view.requested_amount_cents, view.urgent, view.household_size, view.status, view.authority, view.standing`;

const LISTED = `SELECT ${COLUMNS}, view.since, view.quotient_familial, named.label FROM case_view view
  LEFT JOIN aid_label named ON named.site_id = view.site_id AND named.code = view.aid
  WHERE view.site_id = $1 AND view.reference IS NOT NULL`;

const HEADLINE = ['reference', 'aid', 'requested_on', 'requested_amount_cents', 'urgent', 'household_size'];
const DIGEST = [
  ...['worklist', 'since', 'submitted_at', 'quotient_familial', 'outcome', 'granted_cents', 'decided_on'],
];
const WRITTEN = [...HEADLINE, 'status', 'authority', 'standing', ...DIGEST];

const RECORD = `json_to_recordset($1::json) AS row (site text, request uuid, reference text, aid text, requested_on date,
  requested_amount_cents bigint, urgent boolean, household_size integer, status text, authority text, standing jsonb,
  worklist text, since timestamptz, submitted_at timestamptz, quotient_familial integer, outcome text, granted_cents bigint,
  decided_on date)`;

// Sorted by key, here and below, so that two transactions about the same requests never wait for each other in a circle.
const LOCK = `SELECT ${COLUMNS} FROM case_view view
  JOIN unnest($1::text[], $2::uuid[]) AS key (site, request) ON view.site_id = key.site AND view.request_id = key.request
  ORDER BY view.site_id, view.request_id FOR UPDATE OF view`;

const UPDATE = `UPDATE case_view view SET ${WRITTEN.map((column) => `${column} = row.${column}`).join(', ')}
  FROM ${RECORD} WHERE view.site_id = row.site AND view.request_id = row.request`;

const INSERT = `INSERT INTO case_view (site_id, request_id, ${WRITTEN.join(', ')})
  SELECT site, request, ${WRITTEN.join(', ')} FROM ${RECORD} ORDER BY site, request
  ON CONFLICT DO NOTHING RETURNING site_id, request_id`;

const KEEP = `INSERT INTO timeline_entry (site_id, request_id, event_id, type, sequence, at, actor_id, data)
  SELECT site, request, event, type, sequence, at, actor, data FROM json_to_recordset($1::json) AS row (
    site text, request uuid, event uuid, type text, sequence bigint, at timestamptz, actor text, data jsonb)
  ON CONFLICT DO NOTHING`;

/** One row a request: the latest act of the batch, since a statement may not touch a row twice. */
const RESTRICT = `
  INSERT INTO protected_case (site_id, request_id, reader_ids, sequence)
  SELECT DISTINCT ON (site, request) site, request, readers, sequence FROM json_to_recordset($1::json)
    AS row (site text, request uuid, readers text[], sequence bigint) ORDER BY site, request, sequence DESC
  ON CONFLICT (site_id, request_id) DO UPDATE SET reader_ids = EXCLUDED.reader_ids, sequence = EXCLUDED.sequence
  WHERE protected_case.sequence < EXCLUDED.sequence`;

function recordset(rows: readonly CaseRow[]): string {
  return JSON.stringify(
    rows.map(({ siteId, requestId, headline, status, authority, standing }) => ({
      ...{ site: siteId, request: requestId, status, authority, standing },
      ...{ reference: headline?.reference, aid: headline?.aid, requested_on: headline?.requestedOn },
      ...{ requested_amount_cents: headline?.requestedAmountCents, urgent: headline?.urgent },
      ...{ household_size: headline?.householdSize, ...digestRow(standing) },
    })),
  );
}

function digestRow(standing: Standing): object {
  const { worklist, since, submittedAt, quotientFamilial, outcome, grantedCents, decidedOn } = digestOf(standing);
  return {
    ...{ worklist, since, submitted_at: submittedAt, quotient_familial: quotientFamilial },
    ...{ outcome, granted_cents: grantedCents, decided_on: decidedOn },
  };
}

function toCaseRow(row: StoredRow): CaseRow {
  const { reference, aid, requested_on: requestedOn, requested_amount_cents: amount, urgent } = row;
  const headline =
    reference === null
      ? null
      : {
          ...{ reference, aid: aid ?? '', requestedOn: requestedOn ?? '', urgent: urgent ?? false },
          ...{ requestedAmountCents: amount === null ? null : Number(amount), householdSize: row.household_size ?? 1 },
        };
  const { site_id: siteId, request_id: requestId, status, authority, standing } = row;
  return { siteId, requestId, headline, status, authority, standing };
}

function toSummary(row: ListedRow): CaseSummary[] {
  const { requestId, headline, status, authority, standing } = toCaseRow(row);
  if (headline === null) return [];
  const { since, quotient_familial: quotientFamilial, label: aidLabel } = row;
  return [
    {
      ...{ requestId, ...headline, status, authority },
      ...{ since: since?.toISOString() ?? '', quotientFamilial, aidLabel },
      proposal: waitingProposal(standing),
    },
  ];
}

function toFact(row: StoredFact): CaseFact[] {
  const [, , kind = ''] = row.type.split('.');
  if (!isFactKind(kind)) return [];
  const { event_id: eventId, type, sequence, at, actor_id: actorId, data } = row;
  return [{ kind, type, eventId, sequence: Number(sequence), at: at.toISOString(), actorId, data } as CaseFact];
}
