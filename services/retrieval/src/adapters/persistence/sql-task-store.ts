import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import { keyOf, type TaskSource } from '../../domain/data-source.js';
import type { RequestKey, TaskKey, TaskStore } from '../../application/ports/stores.js';
import type { Parking, Proved, RetrievalTask, TaskState } from '../../domain/retrieval-task.js';

interface TaskRow {
  readonly site_id: string;
  readonly request_id: string;
  readonly source: TaskSource;
  readonly aid: string;
  readonly requested_on: string;
  readonly urgent: boolean;
  readonly notice_given_on: string | null;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly actor_id: string | null;
  readonly state: TaskState;
  readonly quotient_year: number | null;
  readonly quotient_month: number | null;
  readonly due_at: Date | null;
  readonly late_at: Date | null;
  readonly not_before: Date | null;
  readonly turn: number;
  readonly turned_from: RetrievalTask['turnedFrom'];
  readonly attempts: number;
  readonly failures: number;
  readonly parked_cause: string | null;
  readonly parked_reason: string | null;
  readonly waits_for: string | null;
  readonly lease_holder: string | null;
  readonly lease_until: Date | null;
  readonly last_reason: string | null;
  readonly last_provider_code: string | null;
  readonly proved: Proved | null;
  readonly version: number;
}

const COLUMNS = `task.site_id, task.request_id, task.source, aid, requested_on::text, urgent, notice_given_on::text, correlation_id, causation_id,
  actor_id, state, quotient_year, quotient_month, due_at, late_at, not_before, turn, turned_from, attempts, failures, parked_cause, parked_reason,
  waits_for, lease_holder, lease_token, lease_until, last_reason, last_provider_code, proved, version`;

const RECORD = `(site_id text, request_id uuid, source text, aid text, requested_on date, urgent boolean, notice_given_on date, correlation_id text,
  causation_id text, actor_id text, state text, quotient_year integer, quotient_month integer, due_at timestamptz, late_at timestamptz,
  not_before timestamptz, turn integer, turned_from jsonb, attempts integer, failures integer, parked_cause text, parked_reason text, waits_for text, lease_holder text,
  lease_until timestamptz, last_reason text, last_provider_code text, proved jsonb, version integer)`;

/** Tasks in the table `task`. */
export class SqlTaskStore implements TaskStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async open(tasks: readonly RetrievalTask[]): Promise<RetrievalTask[]> {
    if (tasks.length === 0) return [];
    this.transaction.send(
      `INSERT INTO request (site_id, request_id) SELECT DISTINCT site_id, request_id
       FROM unnest($1::text[], $2::uuid[]) AS opened (site_id, request_id) ORDER BY site_id, request_id ON CONFLICT DO NOTHING`,
      [tasks.map(({ siteId }) => siteId), tasks.map(({ requestId }) => requestId)],
    );
    // A buried request gets its facts, so that a proof can still be recorded; it stays cancelled.
    const rows = await this.transaction.query<{
      site_id: string;
      request_id: string;
      source: TaskSource;
      state: string;
    }>(
      `INSERT INTO task (site_id, request_id, source, aid, requested_on, urgent, notice_given_on, correlation_id, causation_id, actor_id,
         state, quotient_year, quotient_month, due_at, late_at, parked_cause, parked_reason, waits_for, last_reason, version)
       SELECT site_id, request_id, source, aid, requested_on, urgent, notice_given_on, correlation_id, causation_id, actor_id,
         state, quotient_year, quotient_month, due_at, late_at, parked_cause, parked_reason, waits_for, last_reason, version
       FROM jsonb_to_recordset($1::jsonb) AS row ${RECORD} ORDER BY site_id, request_id, source
       ON CONFLICT (site_id, request_id, source) DO UPDATE SET aid = excluded.aid, requested_on = excluded.requested_on,
         urgent = excluded.urgent, notice_given_on = excluded.notice_given_on, correlation_id = excluded.correlation_id,
         causation_id = excluded.causation_id, actor_id = excluded.actor_id
       WHERE task.aid IS NULL
       RETURNING site_id, request_id, source, state`,
      [JSON.stringify(tasks.map(toRow))],
    );
    const stateOf = new Map(
      rows.map(({ site_id: siteId, request_id: requestId, source, state }) => [
        keyOf({ siteId, requestId, source }),
        state,
      ]),
    );
    return tasks.filter((task) => stateOf.get(keyOf(task)) === task.state);
  }

  async lock(keys: readonly TaskKey[]): Promise<RetrievalTask[]> {
    if (keys.length === 0) return [];
    const rows = await this.transaction.query<TaskRow & { lease_token: string }>(
      `SELECT ${COLUMNS} FROM task JOIN unnest($1::text[], $2::uuid[], $3::text[]) AS wanted (site_id, request_id, source)
         ON task.site_id = wanted.site_id AND task.request_id = wanted.request_id AND task.source = wanted.source
       WHERE aid IS NOT NULL ORDER BY task.site_id, task.request_id, task.source FOR UPDATE OF task`,
      [keys.map(({ siteId }) => siteId), keys.map(({ requestId }) => requestId), keys.map(({ source }) => source)],
    );
    return rows.map(fromRow);
  }

  async lockOf(requests: readonly RequestKey[]): Promise<RetrievalTask[]> {
    if (requests.length === 0) return [];
    const rows = await this.transaction.query<TaskRow & { lease_token: string }>(
      `SELECT ${COLUMNS} FROM task WHERE (site_id, request_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) AND aid IS NOT NULL
       ORDER BY site_id, request_id, source FOR UPDATE`,
      [requests.map(({ siteId }) => siteId), requests.map(({ requestId }) => requestId)],
    );
    return rows.map(fromRow);
  }

  async lockParked(siteIds: readonly string[], causes: readonly Parking['cause'][]): Promise<RetrievalTask[]> {
    const rows = await this.transaction.query<TaskRow & { lease_token: string }>(
      `SELECT ${COLUMNS} FROM task WHERE site_id = ANY ($1::text[]) AND state = 'parked' AND parked_cause = ANY ($2::text[])
       ORDER BY site_id, request_id, source FOR UPDATE`,
      [siteIds, causes],
    );
    return rows.map(fromRow);
  }

  async save(tasks: readonly RetrievalTask[]): Promise<void> {
    if (tasks.length === 0) return;
    this.transaction.send(
      `UPDATE task SET actor_id = row.actor_id, urgent = row.urgent, notice_given_on = row.notice_given_on, state = row.state, quotient_year = row.quotient_year,
         quotient_month = row.quotient_month, due_at = row.due_at, late_at = row.late_at, not_before = row.not_before,
         turn = row.turn, turned_from = row.turned_from, attempts = row.attempts, failures = row.failures, parked_cause = row.parked_cause, parked_reason = row.parked_reason,
         waits_for = row.waits_for, lease_holder = row.lease_holder, lease_until = row.lease_until,
         last_reason = row.last_reason, last_provider_code = row.last_provider_code, proved = row.proved, version = row.version
       FROM jsonb_to_recordset($1::jsonb) AS row ${RECORD}
       WHERE task.site_id = row.site_id AND task.request_id = row.request_id AND task.source = row.source`,
      [JSON.stringify(tasks.map(toRow))],
    );
  }

  async bury(keys: readonly RequestKey[]): Promise<void> {
    this.transaction.send(
      `INSERT INTO task (site_id, request_id, state)
       SELECT DISTINCT site_id, request_id, 'cancelled' FROM unnest($1::text[], $2::uuid[]) AS ended (site_id, request_id)
       ORDER BY site_id, request_id ON CONFLICT DO NOTHING`,
      [keys.map(({ siteId }) => siteId), keys.map(({ requestId }) => requestId)],
    );
  }
}

function toRow(task: RetrievalTask): TaskRow {
  const { origin, month, parking, lease } = task;
  return {
    site_id: task.siteId,
    request_id: task.requestId,
    source: task.source,
    aid: task.aid,
    requested_on: task.requestedOn,
    urgent: task.urgent,
    notice_given_on: task.noticeGivenOn,
    correlation_id: origin.correlationId,
    causation_id: origin.causationId,
    actor_id: origin.actorId,
    state: task.state,
    quotient_year: month?.year ?? null,
    quotient_month: month?.month ?? null,
    due_at: task.dueAt,
    late_at: task.lateAt,
    not_before: task.notBefore,
    turn: task.turn,
    turned_from: task.turnedFrom,
    attempts: task.attempts,
    failures: task.failures,
    parked_cause: parking?.cause ?? null,
    parked_reason: parking?.reason ?? null,
    waits_for: parking?.waitsFor ?? null,
    lease_holder: lease?.holder ?? null,
    lease_until: lease?.until ?? null,
    last_reason: task.lastReason,
    last_provider_code: task.lastProviderCode,
    proved: task.proved,
    version: task.version,
  };
}

function fromRow(row: TaskRow & { readonly lease_token: string }): RetrievalTask {
  const { quotient_year: year, quotient_month: month, lease_holder: holder, lease_until: until } = row;
  return {
    siteId: row.site_id,
    requestId: row.request_id,
    source: row.source,
    aid: row.aid,
    requestedOn: row.requested_on as CivilDate,
    urgent: row.urgent,
    noticeGivenOn: row.notice_given_on as CivilDate | null,
    origin: { correlationId: row.correlation_id, causationId: row.causation_id, actorId: row.actor_id },
    state: row.state,
    month: year === null || month === null ? null : { year, month },
    dueAt: row.due_at,
    lateAt: row.late_at,
    notBefore: row.not_before,
    turn: row.turn,
    turnedFrom: row.turned_from,
    attempts: row.attempts,
    failures: row.failures,
    parking: parkingOf(row),
    lease: holder === null || until === null ? null : { holder, token: Number(row.lease_token), until },
    lastReason: row.last_reason,
    lastProviderCode: row.last_provider_code,
    proved: row.proved,
    version: row.version,
  };
}

function parkingOf({ parked_cause: cause, parked_reason: reason, waits_for: waitsFor }: TaskRow): Parking | null {
  if (cause === null || reason === null || waitsFor === null) return null;
  return { cause: cause as Parking['cause'], reason, waitsFor: waitsFor as Parking['waitsFor'] };
}
