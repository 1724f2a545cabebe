import { typeOrmRunner, type SqlRunner } from '@octroi/messaging';
import type { DataSource } from 'typeorm';
import type { Claim, TaskQueue } from '../../application/ports/task-queue.js';
import { keyOf, type TaskSource } from '../../domain/data-source.js';
import type { TaskKey } from '../../application/ports/stores.js';

/** The queue of due tasks over all sites, with the worker role. Time is the database's, so that replicas agree. */
export class SqlTaskQueue implements TaskQueue {
  private readonly sql: SqlRunner;
  /** The next claim begins with the site after the last one served. */
  private lastSite = '';

  constructor(
    workerSource: DataSource,
    private readonly options: { readonly holder: string; readonly leaseMs: number },
  ) {
    this.sql = typeOrmRunner(workerSource);
  }

  async claim(limit: number, without: readonly TaskSource[] = []): Promise<Claim[]> {
    const { holder, leaseMs } = this.options;
    const rows = await this.sql.query<ClaimRow>(CLAIM, [limit, this.lastSite, holder, leaseMs, without]);
    const ordered = [...rows].sort((one, other) => Number(one.place) - Number(other.place));
    this.lastSite = ordered.at(-1)?.site_id ?? this.lastSite;
    return ordered.map((row) => this.toClaim(row));
  }

  async renew(claims: readonly Claim[]): Promise<Claim[]> {
    if (claims.length === 0) return [];
    const { holder, leaseMs } = this.options;
    const rows = await this.sql.query<{ site_id: string; request_id: string; source: TaskSource }>(RENEW, [
      claims.map(({ siteId }) => siteId),
      claims.map(({ requestId }) => requestId),
      claims.map(({ source }) => source),
      claims.map(({ token }) => token),
      holder,
      leaseMs,
    ]);
    const kept = new Set(
      rows.map(({ site_id: siteId, request_id: requestId, source }) => keyOf({ siteId, requestId, source })),
    );
    return claims.filter((claim) => kept.has(keyOf(claim)));
  }

  async recover(): Promise<number> {
    return (await this.sql.query(RECOVER)).length;
  }

  async findLate(limit: number): Promise<TaskKey[]> {
    return this.sql.query<TaskKey>(
      `SELECT site_id AS "siteId", request_id AS "requestId", source FROM task
       WHERE late_at <= now() AND (state IN ('due', 'running') OR (state = 'parked' AND parked_cause <> 'regulation'))
       ORDER BY late_at LIMIT $1`,
      [limit],
    );
  }

  async findUntold(sources: readonly TaskSource[], limit: number): Promise<TaskKey[]> {
    return this.sql.query<TaskKey>(
      `SELECT site_id AS "siteId", request_id AS "requestId", source FROM task
       WHERE state = 'due' AND due_at <= now() AND last_reason IS NULL AND source = ANY ($1::text[])
       ORDER BY due_at LIMIT $2`,
      [sources, limit],
    );
  }

  async sitesWithoutToken(): Promise<string[]> {
    const rows = await this.sql.query<{ site_id: string }>(
      `SELECT DISTINCT site_id FROM task WHERE state = 'parked' AND parked_cause IN ('token', 'access')`,
    );
    return rows.map((row) => row.site_id);
  }

  async sitesNowHabilitated(): Promise<string[]> {
    const rows = await this.sql.query<{ site_id: string }>(NOW_HABILITATED);
    return rows.map((row) => row.site_id);
  }

  async takeRetries(): Promise<string[]> {
    const rows = await this.sql.query<{ site_id: string }>(
      `UPDATE upstream_control SET retry_asked_at = NULL WHERE retry_asked_at IS NOT NULL AND key LIKE 'site:%'
       RETURNING substr(key, 6) AS site_id`,
    );
    const siteIds = rows.map((row) => row.site_id);
    // The same call is never made again before its guard.
    if (siteIds.length > 0)
      await this.sql.query(
        `UPDATE task SET due_at = greatest(now(), not_before) WHERE site_id = ANY ($1::text[]) AND state = 'due' AND due_at > now()`,
        [siteIds],
      );
    return siteIds;
  }

  async purge(): Promise<number> {
    // Row security shows the worker only what is old enough.
    await this.sql.query(
      `DELETE FROM asked_question WHERE (site_id, question) IN (SELECT site_id, question FROM asked_question
         WHERE busy_until < now() - interval '2 days' LIMIT $1) RETURNING site_id`,
      [PURGED_AT_ONCE],
    );
    const purged = await this.sql.query(
      `DELETE FROM call_log WHERE (site_id, id) IN (SELECT site_id, id FROM call_log
         WHERE called_at < now() - interval '36 months' LIMIT $1) RETURNING site_id`,
      [PURGED_AT_ONCE],
    );
    return purged.length;
  }

  private toClaim(row: ClaimRow): Claim {
    const { site_id: siteId, request_id: requestId, source, lease_token: token } = row;
    return { siteId, requestId, source, holder: this.options.holder, token: Number(token) };
  }
}

const PURGED_AT_ONCE = 5_000;

/** A habilitation begins and ends with days of Paris. */
const NOW_HABILITATED = `
  SELECT DISTINCT task.site_id FROM task JOIN habilitation ON habilitation.site_id = task.site_id
  WHERE task.state = 'parked' AND task.parked_cause = 'habilitation' AND task.parked_reason = 'habilitation-not-in-force'
    AND (now() AT TIME ZONE 'Europe/Paris')::date BETWEEN greatest(valid_from, deliberated_on) AND coalesce(valid_until, 'infinity')`;

interface ClaimRow {
  readonly site_id: string;
  readonly request_id: string;
  readonly source: TaskSource;
  readonly lease_token: string;
  readonly place: string;
}

/**
 * Hops from site to site on the index, takes the first due rows of each (urgent ones first) that nobody holds, and keeps one of each site in
 * turn, beginning after the site that was served last. Sites that an operator paused are passed over.
 */
const CLAIM = `
  WITH RECURSIVE site AS (
    (SELECT site_id FROM task WHERE state = 'due' ORDER BY site_id LIMIT 1)
    UNION ALL
    SELECT (SELECT task.site_id FROM task WHERE state = 'due' AND task.site_id > site.site_id ORDER BY task.site_id LIMIT 1)
    FROM site WHERE site.site_id IS NOT NULL
  ), free AS MATERIALIZED (
    SELECT site.site_id, due.request_id, due.source, due.urgent, due.due_at
    FROM site CROSS JOIN (VALUES (true), (false)) AS path (urgent) CROSS JOIN LATERAL (
      SELECT request_id, source, urgent, due_at FROM task
      WHERE task.site_id = site.site_id AND task.urgent = path.urgent AND state = 'due' AND due_at <= now() AND task.source <> ALL ($5::text[])
        AND NOT EXISTS (SELECT 1 FROM upstream_control AS control WHERE paused_at IS NOT NULL AND control.key = 'source:' || task.source)
      ORDER BY due_at LIMIT $1::integer FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE site.site_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM upstream_control AS control WHERE paused_at IS NOT NULL
      AND control.key IN ('all', 'site:' || site.site_id))
  ), turn AS (
    SELECT site_id, request_id, source, row_number() OVER (PARTITION BY site_id ORDER BY urgent DESC, due_at, request_id, source) AS turn
    FROM free
  ), chosen AS MATERIALIZED (
    SELECT site_id, request_id, source, row_number() OVER (ORDER BY turn, site_id <= $2::text, site_id) AS place
    FROM turn ORDER BY place LIMIT $1::integer
  )
  UPDATE task SET state = 'running', lease_holder = $3, lease_token = task.lease_token + 1,
    lease_until = now() + $4::integer * interval '1 millisecond'
  FROM chosen WHERE task.site_id = chosen.site_id AND task.request_id = chosen.request_id AND task.source = chosen.source
  RETURNING task.site_id, task.request_id, task.source, task.lease_token, chosen.place`;

const RENEW = `
  UPDATE task SET lease_until = now() + $6::integer * interval '1 millisecond'
  FROM unnest($1::text[], $2::uuid[], $3::text[], $4::bigint[]) AS held (site_id, request_id, source, token)
  WHERE task.site_id = held.site_id AND task.request_id = held.request_id AND task.source = held.source
    AND task.lease_token = held.token AND state = 'running' AND lease_holder = $5
  RETURNING task.site_id, task.request_id, task.source`;

/** A call of the dead holder may still be running on the other side: the same one waits. */
const RECOVER = `
  UPDATE task SET state = 'due', due_at = greatest(now(), not_before), lease_holder = NULL, lease_until = NULL
  WHERE (site_id, request_id, source) IN (
    SELECT site_id, request_id, source FROM task WHERE state = 'running' AND lease_until < now()
    ORDER BY lease_until LIMIT 500 FOR UPDATE SKIP LOCKED)
  RETURNING request_id`;
