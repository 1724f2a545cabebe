import { typeOrmRunner, type SqlRunner } from '@octroi/messaging';
import { Gatherer, runForWorker } from '@octroi/platform';
import type { DataSource } from 'typeorm';
import type { CallReport, UpstreamGate } from '../../application/ports/upstream-gate.js';
import {
  CLOSED_BREAKER,
  looksBanned,
  observe,
  passage,
  sendProbe,
  type Breaker,
  type BreakerPolicy,
} from '../../domain/breaker.js';
import {
  closeFor,
  heed,
  intervalOf,
  roomAhead,
  schedule,
  type Departure,
  type Lane,
  type UpstreamLimits,
} from '../../domain/pacing.js';

/** How the gate keeps to the limits. */
export interface GateOptions {
  readonly limits: UpstreamLimits;
  readonly breaker: BreakerPolicy;
  /** Longest wait of a call that is taken up, in ms. */
  readonly horizonMs: number;
  /** How long others wait for a probe, in ms. */
  readonly probeMs: number;
  /** Told when the breaker opens or closes. */
  readonly turned: (state: { readonly open: boolean; readonly looksBanned: boolean; readonly forMs: number }) => void;
}

const ADDRESS = 'address';

/** Reports of one transaction. */
const MOST_REPORTS = 200;

/** Lanes and breaker in the table `upstream_lane`, one row each, locked for an instant: every replica leaves by the same gate. Time is the database's. */
export class SqlUpstreamGate implements UpstreamGate {
  /** Time of the database less ours, in ms, as last seen. */
  private offsetMs = 0;
  private readonly reports = new Gatherer((reports: readonly CallReport[]) => this.reportAll(reports), MOST_REPORTS);

  constructor(
    private readonly workerSource: DataSource,
    private readonly options: GateOptions,
  ) {}

  now(): number {
    return Date.now() + this.offsetMs;
  }

  async room(): Promise<number> {
    const state = await this.read(typeOrmRunner(this.workerSource), [ADDRESS]);
    const { lane, breaker } = state.of(ADDRESS);
    const way = passage(breaker, state.now);
    if (way === 'closed') return 0;
    return way === 'one-probe' ? 1 : roomAhead(lane, state.now, this.options.horizonMs);
  }

  async depart(habilitations: readonly string[]): Promise<Departure[]> {
    return this.change([ADDRESS, ...habilitations], (state) => {
      const address = state.of(ADDRESS);
      const way = passage(address.breaker, state.now);
      if (way === 'closed') return habilitations.map(() => ({ closedUntil: address.breaker.openUntil ?? state.now }));
      const [leaving, staying] =
        way === 'one-probe' ? [habilitations.slice(0, 1), habilitations.slice(1)] : [habilitations, []];
      const own = new Map(leaving.map((key) => [key, state.of(key).lane]));
      const planned = schedule(leaving, { address: address.lane, habilitations: own }, state.now);
      const breaker =
        way === 'one-probe' ? sendProbe(address.breaker, state.now, this.options.probeMs) : address.breaker;
      state.set(ADDRESS, { lane: planned.lanes.address, breaker });
      for (const [key, lane] of planned.lanes.habilitations) state.set(key, { ...state.of(key), lane });
      const waiting = staying.map(() => ({ closedUntil: state.now + this.options.probeMs }));
      return [...planned.departures, ...waiting];
    });
  }

  async report(report: CallReport): Promise<void> {
    await this.reports.add(report);
  }

  /** Calls end at once by dozens: their reports wait for each other's locks, or share one. */
  private async reportAll(reports: readonly CallReport[]): Promise<readonly undefined[]> {
    await this.change([ADDRESS, ...reports.map(({ habilitation }) => habilitation)], (state) => {
      for (const report of reports) this.learn(report, state);
    });
    return reports.map(() => undefined);
  }

  private learn({ habilitation, health, rateLimit, throttledMs }: CallReport, state: GateState): void {
    const { limits, breaker: policy, turned } = this.options;
    const own = state.of(habilitation);
    const heeded = rateLimit === null ? own.lane : heed(own.lane, rateLimit, { limits, now: state.now });
    const lane = throttledMs === null ? heeded : closeFor(heeded, throttledMs, state.now);
    if (lane !== own.lane) state.set(habilitation, { ...own, lane });
    const address = state.of(ADDRESS);
    if (health === 'answered' && address.breaker.failures === 0) return;
    const breaker = observe(address.breaker, health, { policy, now: state.now });
    state.set(ADDRESS, { ...address, breaker });
    const open = breaker.openUntil !== null;
    if (open !== (address.breaker.openUntil !== null) || (open && breaker.openUntil !== address.breaker.openUntil))
      turned({
        open,
        looksBanned: looksBanned(breaker, policy),
        forMs: (breaker.openUntil ?? state.now) - state.now,
      });
  }

  /** Locks rows in the order of their keys, lets them be changed, and writes those that were. */
  private async change<Result>(keys: readonly string[], work: (state: GateState) => Result): Promise<Result> {
    return runForWorker(this.workerSource, async (sql) => {
      const wanted = [...new Set(keys)].sort();
      await sql.query(`INSERT INTO upstream_lane (key) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`, [wanted]);
      const state = await this.read(sql, wanted, 'FOR UPDATE');
      const result = work(state);
      const changed = state.changes();
      if (changed.length > 0) await sql.query(SAVE, [JSON.stringify(changed)]);
      return result;
    });
  }

  private async read(sql: SqlRunner, keys: readonly string[], lock = ''): Promise<GateState> {
    const rows = await sql.query<LaneRow>(
      `SELECT key, next_at, custom_interval_ms, failures, silences, open_until FROM upstream_lane WHERE key = ANY ($1::text[]) ORDER BY key ${lock}`,
      [keys],
    );
    // After the locks: the time that was waited for them has passed.
    const [clock] = await sql.query<{ now: number }>(
      `SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now`,
    );
    const now = clock?.now ?? Date.now();
    this.offsetMs = now - Date.now();
    return new GateState(rows, now, (key) => this.paceOf(key));
  }

  private paceOf(key: string): number {
    const { addressCalls, addressWindowMs, habilitationCalls, habilitationWindowMs, share } = this.options.limits;
    return key === ADDRESS
      ? intervalOf(addressCalls, addressWindowMs, share)
      : intervalOf(habilitationCalls, habilitationWindowMs, share);
  }
}

interface LaneRow {
  readonly key: string;
  readonly next_at: number;
  readonly custom_interval_ms: number | null;
  readonly failures: number;
  readonly silences: number;
  readonly open_until: number | null;
}

interface LaneState {
  readonly lane: Lane;
  readonly breaker: Breaker;
}

/** The rows of one look, and what is to be written of them. */
class GateState {
  private readonly touched = new Set<string>();

  private readonly entries: Map<string, LaneState>;

  constructor(
    rows: readonly LaneRow[],
    readonly now: number,
    private readonly paceOf: (key: string) => number,
  ) {
    this.entries = new Map(
      rows.map(({ key, next_at: nextAt, custom_interval_ms: custom, failures, silences, open_until: openUntil }) => {
        const lane = { nextAt, intervalMs: custom ?? paceOf(key) };
        return [key, { lane, breaker: { failures, silences, openUntil } }];
      }),
    );
  }

  of(key: string): LaneState {
    return this.entries.get(key) ?? { lane: { nextAt: 0, intervalMs: this.paceOf(key) }, breaker: CLOSED_BREAKER };
  }

  set(key: string, state: LaneState): void {
    this.entries.set(key, state);
    this.touched.add(key);
  }

  changes(): object[] {
    return [...this.touched].map((key) => {
      const { lane, breaker } = this.of(key);
      const custom = lane.intervalMs === this.paceOf(key) ? null : lane.intervalMs;
      return { key, nextAt: lane.nextAt, custom, ...breaker };
    });
  }
}

const SAVE = `UPDATE upstream_lane SET next_at = row."nextAt", custom_interval_ms = row.custom, failures = row.failures,
    silences = row.silences, open_until = row."openUntil"
  FROM jsonb_to_recordset($1::jsonb) AS row (key text, "nextAt" float8, custom float8, failures integer, silences integer,
    "openUntil" float8)
  WHERE upstream_lane.key = row.key`;
