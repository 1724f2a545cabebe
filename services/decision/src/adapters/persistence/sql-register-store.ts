import { crashPoint, type CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { RecordedDecision, RegisterStore } from '../../application/ports/stores.js';
import type { GrantedTimeStamp } from '../../application/ports/time-stamp-authority.js';
import { appealUntil } from '../../domain/clocks.js';
import type { CorrectionPart, CorrectionStatement, RecordedCorrection } from '../../domain/correction.js';
import { DECISION_SERIES, type DecisionPart, type StatementPart } from '../../domain/decision-content.js';
import type { SessionPart } from '../../domain/session/session-part.js';
import {
  EMPTY_HEAD,
  type CheckpointOccasion,
  type KeptEntry,
  type RegisterHead,
  type SignedCheckpoint,
} from '@octroi/register';
import { ENTRY, entryOf, keptEntriesOf, laterActs, type EntryRow, type PartRow } from './register-rows.js';

const DECISION_LINES = `
  SELECT ${ENTRY}, content.body AS decision, said.body AS statement, sat.body AS session
  FROM decision
  JOIN register_entry entry ON entry.site_id = decision.site_id AND entry.position = decision.position
  JOIN register_content content
    ON content.site_id = entry.site_id AND content.position = entry.position AND content.part = 'decision'
  LEFT JOIN register_content said
    ON said.site_id = entry.site_id AND said.position = entry.position AND said.part = 'statement'
  LEFT JOIN register_content sat
    ON sat.site_id = entry.site_id AND sat.position = entry.position AND sat.part = 'session'`;

/** Urgent decisions of one person, taken on a day or after, or all. */
export const URGENT_SINCE = `${DECISION_LINES}
  WHERE entry.site_id = $1 AND entry.series = $2 AND entry.decided_on >= coalesce($3::date, '-infinity')
    AND content.body::jsonb -> 'urgent' = 'true'::jsonb
  ORDER BY entry.position`;

/** The register of each site. */
export class SqlRegisterStore implements RegisterStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async lockHead(siteId: string): Promise<RegisterHead> {
    const read = `SELECT position::float8 AS position, hash, numbers FROM register_head WHERE site_id = $1 FOR UPDATE`;
    const [head] = await this.transaction.query<RegisterHead>(read, [siteId]);
    crashPoint('decision:after-head');
    if (head !== undefined) return head;
    this.transaction.send(
      `INSERT INTO register_head (site_id, position, hash, numbers) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [siteId, EMPTY_HEAD.position, EMPTY_HEAD.hash, JSON.stringify(EMPTY_HEAD.numbers)],
    );
    const [made] = await this.transaction.query<RegisterHead>(read, [siteId]);
    return made ?? EMPTY_HEAD;
  }

  async append(siteId: string, entries: readonly KeptEntry[], head: RegisterHead): Promise<void> {
    this.transaction.send(INSERT_ENTRIES, [siteId, this.transaction.now, ...columnsOf(entries)]);
    const parts = entries.flatMap(({ position, parts: own }) => own.map((part) => ({ position, ...part })));
    this.transaction.send(
      `INSERT INTO register_content (site_id, position, part, salt, body)
       SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[])`,
      [
        siteId,
        parts.map(({ position }) => position),
        parts.map(({ name }) => name),
        parts.map(({ salt }) => salt),
        parts.map(({ body }) => body),
      ],
    );
    this.transaction.send(`UPDATE register_head SET position = $2, hash = $3, numbers = $4 WHERE site_id = $1`, [
      siteId,
      head.position,
      head.hash,
      JSON.stringify(head.numbers),
    ]);
    crashPoint('decision:after-append');
  }

  async extent(siteId: string): Promise<{ readonly head: RegisterHead; readonly lastPosition: number }> {
    const [row] = await this.transaction.query<RegisterHead & { last: number }>(
      `SELECT head.position::float8 AS position, head.hash, head.numbers, last.position::float8 AS last
       FROM (SELECT coalesce(max(position), 0) AS position FROM register_entry WHERE site_id = $1) last
       LEFT JOIN register_head head ON head.site_id = $1`,
      [siteId],
    );
    if (row?.hash === undefined) return { head: EMPTY_HEAD, lastPosition: 0 };
    const { last, ...head } = row;
    return { head: (head.hash as string | null) === null ? EMPTY_HEAD : head, lastPosition: last };
  }

  async entriesBetween(siteId: string, after: number, upTo: number): Promise<KeptEntry[]> {
    const [entries, parts] = await Promise.all([
      this.transaction.query<EntryRow>(
        `SELECT ${ENTRY} FROM register_entry entry
         WHERE site_id = $1 AND position > $2 AND position <= $3 ORDER BY position`,
        [siteId, after, upTo],
      ),
      this.transaction.query<PartRow>(
        `SELECT position::float8 AS position, part, salt, body, erased_on::text FROM register_content
         WHERE site_id = $1 AND position > $2 AND position <= $3 ORDER BY register_content.position, part`,
        [siteId, after, upTo],
      ),
    ]);
    return keptEntriesOf(entries, parts);
  }

  async indexDecisions(siteId: string, decisions: readonly RecordedDecision[]): Promise<void> {
    this.transaction.send(
      `INSERT INTO decision (site_id, id, request_id, position, appeal_until)
       SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::date[])`,
      [
        siteId,
        decisions.map(({ decision }) => decision.decisionId),
        decisions.map(({ decision }) => decision.requestId),
        decisions.map(({ entry }) => entry.position),
        // An adjournment is no decision against which one appeals.
        decisions.map(({ decision }) => (decision.outcome === 'adjourned' ? null : appealUntil(decision.decidedOn))),
      ],
    );
  }

  async indexCorrection(siteId: string, { entry, correction }: RecordedCorrection): Promise<void> {
    this.transaction.send(`INSERT INTO correction (site_id, position, decision_id) VALUES ($1, $2, $3)`, [
      siteId,
      entry.position,
      correction.decisionId,
    ]);
  }

  async correctionsOf(siteId: string, requestId: string): Promise<readonly RecordedCorrection[]> {
    const source = { table: 'correction', part: 'correction' } as const;
    const acts = await laterActs<CorrectionPart, CorrectionStatement>(this.transaction, source, { siteId, requestId });
    return acts.map(({ entry, part: correction, statement }) => ({ entry, correction, statement }));
  }

  async decisionsOf(siteId: string, requestId: string): Promise<RecordedDecision[]> {
    const rows = await this.transaction.query<LineRow>(
      `${DECISION_LINES} WHERE decision.site_id = $1 AND decision.request_id = $2 ORDER BY entry.position`,
      [siteId, requestId],
    );
    return rows.flatMap(recordedOf);
  }

  async urgentSince(siteId: string, from: CivilDate | null): Promise<readonly RecordedDecision[]> {
    const rows = await this.transaction.query<LineRow>(URGENT_SINCE, [siteId, DECISION_SERIES, from]);
    return rows.flatMap(recordedOf);
  }

  async page(
    siteId: string,
    { year, after, count }: { readonly year: number | null; readonly after: number; readonly count: number },
  ): Promise<RecordedDecision[]> {
    const rows = await this.transaction.query<LineRow>(
      `${DECISION_LINES} WHERE entry.site_id = $1 AND entry.position > $2 AND ($3::integer IS NULL OR entry.year = $3)
       ORDER BY entry.position LIMIT $4`,
      [siteId, after, year, count],
    );
    return rows.flatMap(recordedOf);
  }

  async lastCheckpoints(siteId: string, count: number): Promise<SignedCheckpoint[]> {
    const rows = await this.transaction.query<CheckpointRow>(
      `SELECT ${CHECKPOINT} FROM register_checkpoint WHERE site_id = $1 ORDER BY register_checkpoint.position DESC LIMIT $2`,
      [siteId, count],
    );
    return rows.map(checkpointOf);
  }

  async checkpointsBetween(siteId: string, after: number, upTo: number): Promise<SignedCheckpoint[]> {
    const rows = await this.transaction.query<CheckpointRow>(
      `SELECT ${CHECKPOINT} FROM register_checkpoint WHERE site_id = $1 AND position > $2 AND position <= $3
       ORDER BY register_checkpoint.position`,
      [siteId, after, upTo],
    );
    return rows.map(checkpointOf);
  }

  async addCheckpoint(siteId: string, { checkpoint, signature }: SignedCheckpoint): Promise<void> {
    const { position, hash, numbers, occasion, signedAt, publicKey } = checkpoint;
    this.transaction.send(
      `INSERT INTO register_checkpoint (site_id, position, hash, numbers, occasion, signed_at, public_key, signature)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [siteId, position, hash, JSON.stringify(numbers), occasion, signedAt, publicKey, signature],
    );
  }

  async isStamped(siteId: string, upTo: number): Promise<boolean> {
    const rows = await this.transaction.query(
      'SELECT FROM register_time_stamp WHERE site_id = $1 AND position <= $2 LIMIT 1',
      [siteId, upTo],
    );
    return rows.length > 0;
  }

  async timeStampsBetween(siteId: string, after: number, upTo: number): Promise<ReadonlyMap<number, string>> {
    const rows = await this.transaction.query<{ readonly position: number; readonly token: string }>(
      `SELECT position::float8 AS position, token FROM register_time_stamp
       WHERE site_id = $1 AND position > $2 AND position <= $3`,
      [siteId, after, upTo],
    );
    return new Map(rows.map(({ position, token }) => [position, token]));
  }

  async addTimeStamp(siteId: string, position: number, { token, at }: GrantedTimeStamp): Promise<void> {
    // Another replica may have asked at the same time: either token will do.
    this.transaction.send(
      `INSERT INTO register_time_stamp (site_id, position, token, stamped_at, recorded_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [siteId, position, token, at, this.transaction.now],
    );
  }
}

const CHECKPOINT = `site_id, position::float8 AS position, hash, numbers, occasion, public_key, signature,
  to_char(signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS signed_at`;

interface CheckpointRow {
  readonly site_id: string;
  readonly position: number;
  readonly hash: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly occasion: CheckpointOccasion;
  readonly signed_at: string;
  readonly public_key: string;
  readonly signature: string;
}

function checkpointOf(row: CheckpointRow): SignedCheckpoint {
  const { position, hash, numbers, occasion, signature } = row;
  const checkpoint = { version: 1, site: row.site_id, position, hash, numbers, occasion } as const;
  return { checkpoint: { ...checkpoint, signedAt: row.signed_at, publicKey: row.public_key }, signature };
}

const INSERT_ENTRIES = `
  INSERT INTO register_entry (site_id, recorded_at, position, series, year, number, kind, decided_on, previous_hash, hash, commitments)
  SELECT $1, $2, * FROM unnest($3::bigint[], $4::text[], $5::integer[], $6::integer[], $7::text[], $8::date[], $9::text[],
    $10::text[], $11::jsonb[])`;

function columnsOf(entries: readonly KeptEntry[]): unknown[] {
  return [
    entries.map(({ position }) => position),
    entries.map(({ series }) => series),
    entries.map(({ year }) => year),
    entries.map(({ number }) => number),
    entries.map(({ kind }) => kind),
    entries.map(({ decidedOn }) => decidedOn),
    entries.map(({ previousHash }) => previousHash),
    entries.map(({ hash }) => hash),
    entries.map(({ commitments }) => JSON.stringify(commitments)),
  ];
}

type LineRow = EntryRow & {
  readonly decision: string | null;
  readonly statement: string | null;
  readonly session: string | null;
};

/** None when the decision's content was erased. */
function recordedOf(row: LineRow): RecordedDecision[] {
  if (row.decision === null) return [];
  const statement = row.statement ?? '{"comment":null,"derogationReason":null}';
  return [
    {
      entry: entryOf(row),
      decision: JSON.parse(row.decision) as DecisionPart,
      statement: JSON.parse(statement) as StatementPart,
      session: row.session === null ? null : (JSON.parse(row.session) as SessionPart),
    },
  ];
}
