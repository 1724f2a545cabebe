import { UPSTREAM_WAYS, type UpstreamState } from '@octroi/contracts';
import { typeOrmRunner, type SqlRunner } from '@octroi/messaging';
import type { DataSource } from 'typeorm';
import { intervalOf, type UpstreamLimits } from '../../domain/pacing.js';

const MINUTE_MS = 60_000;

/** What operators see of the calls to the State: queues, budgets and breakers, of all replicas together. */
export class SqlUpstreamState {
  private readonly sql: SqlRunner;

  constructor(
    workerSource: DataSource,
    private readonly limits: UpstreamLimits,
  ) {
    this.sql = typeOrmRunner(workerSource);
  }

  async read(): Promise<UpstreamState> {
    const [lanes, calls, sites, pauses] = await Promise.all([
      this.sql.query<LaneRow>(LANES),
      this.sql.query<CallsRow>(CALLS),
      this.sql.query<UpstreamState['sites'][number]>(SITES),
      this.sql.query<{ key: string; since: Date; reason: string | null }>(PAUSES),
    ]);
    return {
      breakers: UPSTREAM_WAYS.map((way) => {
        const { failures = 0, closed = null } = lanes.find(({ key }) => key === keyOf(way)) ?? {};
        return { way, failures, closedUntil: closed?.toISOString() ?? null };
      }),
      budgets: lanes
        .filter(({ key }) => !NO_BUDGETS.some((prefix) => key.startsWith(prefix)))
        .map((lane) => this.budgetOf(lane, calls))
        .sort((one, other) => (one.habilitation ?? '').localeCompare(other.habilitation ?? '')),
      sites,
      pauses: pauses.map(({ key, since, reason }) => ({ key, since: since.toISOString(), reason })),
    };
  }

  private budgetOf({ key, wait, custom }: LaneRow, calls: readonly CallsRow[]): UpstreamState['budgets'][number] {
    const { addressCalls, addressWindowMs, habilitationCalls, habilitationWindowMs, share } = this.limits;
    const isAddress = key === 'address';
    const pace = isAddress
      ? intervalOf(addressCalls, addressWindowMs, share)
      : intervalOf(habilitationCalls, habilitationWindowMs, share);
    const counted = calls.filter(({ habilitation }) => isAddress || habilitation === key);
    return {
      habilitation: isAddress ? null : key,
      used: counted.reduce((sum, row) => sum + row.calls, 0),
      perMinute: Math.floor(MINUTE_MS / (custom ?? pace)),
      waitSeconds: wait,
    };
  }
}

/** Breakers; and lanes of the tax office, which has no limit but the volume that a centre declares. */
const NO_BUDGETS = ['upstream:', 'address:', 'dgfip:'];

function keyOf(way: string): string {
  return way === 'api-particulier' ? 'address' : `upstream:${way}`;
}

interface LaneRow {
  readonly key: string;
  readonly wait: number;
  readonly custom: number | null;
  readonly failures: number;
  readonly closed: Date | null;
}

interface CallsRow {
  readonly habilitation: string;
  readonly calls: number;
}

const LANES = `SELECT key, greatest(0, next_at / 1000 - extract(epoch FROM clock_timestamp()))::float8 AS wait,
    custom_interval_ms AS custom, failures, to_timestamp(open_until / 1000) AS closed FROM upstream_lane`;

const CALLS = `SELECT habilitation, count(*)::int AS calls FROM call_log
  WHERE called_at > now() - interval '1 minute' AND purpose <> 'call-dgfip' GROUP BY 1`;

const SITES = `SELECT site_id AS "siteId", count(*) FILTER (WHERE state = 'due')::int AS due,
    count(*) FILTER (WHERE state = 'running')::int AS running, count(*) FILTER (WHERE state = 'parked')::int AS parked,
    greatest(0, coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE state = 'due')), 0))::float8 AS "oldestSeconds"
  FROM task WHERE state IN ('due', 'running', 'parked') GROUP BY site_id ORDER BY 5 DESC, 1`;

const PAUSES = `SELECT key, paused_at AS since, reason FROM upstream_control WHERE paused_at IS NOT NULL ORDER BY key`;
