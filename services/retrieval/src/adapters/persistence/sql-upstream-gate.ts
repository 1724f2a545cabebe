import { typeOrmRunner, type SqlRunner } from '@octroi/messaging';
import { Gatherer, runForWorker } from '@octroi/platform';
import type { DataSource } from 'typeorm';
import { UPSTREAMS, WAYS as ALL_WAYS, wayTo, type Upstream, type Way } from '../../domain/data-source.js';
import type { CallReport, Closure, LeavingCall, Room, UpstreamGate } from '../../application/ports/upstream-gate.js';
import {
  CLOSED_BREAKER,
  healthOfUpstream,
  healthOfWay,
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
  throttlePause,
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
  readonly turned: (state: {
    /** A way itself, or who stands behind it. */
    readonly upstream: Upstream | Way;
    readonly open: boolean;
    readonly looksBanned: boolean;
    readonly forMs: number;
  }) => void;
}

/** Keys of the ways: what our address may ask of each of them. */
const WAYS: Readonly<Record<Way, string>> = { 'api-particulier': 'address', dgfip: 'address:dgfip' };

/** Key of the way to who stands behind. */
function wayKeyOf(upstream: Upstream): string {
  return WAYS[wayTo(upstream)];
}

/** Key of a habilitation's own lane: one of them has a lane on each way, and what the tax office refuses closes nothing of API Particulier. */
function laneKeyOf({ habilitation, upstream }: LeavingCall): string {
  const way = wayTo(upstream);
  return way === 'api-particulier' ? habilitation : `${way}:${habilitation}`;
}

/** Key of the breaker of who stands behind. */
function keyOf(upstream: Upstream): string {
  return `upstream:${upstream}`;
}

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

  async room(): Promise<Room> {
    const keys = [...Object.values(WAYS), ...UPSTREAMS.map(keyOf)];
    const state = await this.read(typeOrmRunner(this.workerSource), keys);
    const isClosed = (key: string): boolean => passage(state.of(key).breaker, state.now) === 'closed';
    const closed = UPSTREAMS.filter((upstream) => isClosed(wayKeyOf(upstream)) || isClosed(keyOf(upstream)));
    // Nearly all calls take the first way: only while it is closed does the other one say how many may be taken up.
    const open = ALL_WAYS.find((way) => !isClosed(WAYS[way]));
    return { calls: open === undefined ? 0 : this.roomOn(WAYS[open], state), closed };
  }

  async closures(): Promise<readonly Closure[]> {
    const state = await this.read(typeOrmRunner(this.workerSource), [...Object.values(WAYS), ...UPSTREAMS.map(keyOf)]);
    return UPSTREAMS.flatMap((upstream) => {
      const ends = [wayKeyOf(upstream), keyOf(upstream)].map((key) => state.of(key).breaker.openUntil ?? 0);
      const until = Math.max(...ends);
      return until > state.now ? [{ upstream, until }] : [];
    });
  }

  private roomOn(key: string, state: GateState): number {
    const { lane, breaker } = state.of(key);
    return passage(breaker, state.now) === 'one-probe' ? 1 : roomAhead(lane, state.now, this.options.horizonMs);
  }

  async depart(calls: readonly LeavingCall[]): Promise<Departure[]> {
    return this.change(keysOf(calls), (state) => {
      const stays = calls.map((call) => this.closedFor(call, state));
      const leaving = calls.filter((_call, index) => stays[index] === null);
      const departures = new Map(ALL_WAYS.flatMap((way) => this.scheduleOn(way, leaving, state)));
      return calls.flatMap((call, index): Departure[] => {
        const until = stays[index] ?? null;
        const departure = departures.get(call);
        if (until !== null) return [{ closedUntil: until }];
        return departure === undefined ? [] : [departure];
      });
    });
  }

  /** Departures of the calls that take one way, at its own pace and their habilitations'. */
  private scheduleOn(
    way: Way,
    leaving: readonly LeavingCall[],
    state: GateState,
  ): (readonly [call: LeavingCall, departure: Departure])[] {
    const calls = leaving.filter(({ upstream }) => wayTo(upstream) === way);
    if (calls.length === 0) return [];
    const habilitations = calls.map(laneKeyOf);
    const own = new Map(habilitations.map((key) => [key, state.of(key).lane]));
    const address = state.of(WAYS[way]);
    const planned = schedule(habilitations, { address: address.lane, habilitations: own }, state.now);
    state.set(WAYS[way], { ...address, lane: planned.lanes.address });
    for (const [key, lane] of planned.lanes.habilitations) state.set(key, { ...state.of(key), lane });
    return planned.departures.flatMap((departure, index) => {
      const call = calls[index];
      return call === undefined ? [] : [[call, departure] as const];
    });
  }

  /** Until when a call stays: while the way is closed, or whoever stands behind fails. After a pause one call leaves, and the others wait for its end. */
  private closedFor({ upstream }: LeavingCall, state: GateState): number | null {
    const keys = [wayKeyOf(upstream), keyOf(upstream)];
    const closed = keys.filter((key) => passage(state.of(key).breaker, state.now) === 'closed');
    if (closed.length > 0)
      return Math.max(...closed.map((key) => state.of(key).breaker.openUntil ?? state.now + this.options.probeMs));
    for (const key of keys) {
      const entry = state.of(key);
      if (passage(entry.breaker, state.now) === 'one-probe')
        state.set(key, { ...entry, breaker: sendProbe(entry.breaker, state.now, this.options.probeMs) });
    }
    return null;
  }

  async report(report: CallReport): Promise<void> {
    await this.reports.add(report);
  }

  /** Calls end at once by dozens: their reports wait for each other's locks, or share one. */
  private async reportAll(reports: readonly CallReport[]): Promise<readonly undefined[]> {
    await this.change(keysOf(reports), (state) => {
      for (const report of reports) this.learn(report, state);
    });
    return reports.map(() => undefined);
  }

  private learn(report: CallReport, state: GateState): void {
    const { upstream, health, rateLimit, throttledMs } = report;
    const key = laneKeyOf(report);
    const { limits } = this.options;
    const own = state.of(key);
    const heeded = rateLimit === null ? own.lane : heed(own.lane, rateLimit, { limits, now: state.now });
    const next = throttledMs === null ? { ...own, lane: heeded } : this.refuse(own, { heeded, throttledMs }, state.now);
    const failures = throttledMs === null && health === 'answered' ? 0 : next.breaker.failures;
    if (next.lane !== own.lane || failures !== own.breaker.failures)
      state.set(key, { ...next, breaker: { ...next.breaker, failures } });
    this.see(state, { key: wayKeyOf(upstream), upstream: wayTo(upstream), health: healthOfWay(health) });
    this.see(state, { key: keyOf(upstream), upstream, health: healthOfUpstream(health) });
  }

  /** The breaker of a habilitation counts its refusals in a row. */
  private refuse(own: LaneState, { heeded, throttledMs }: Refusal, now: number): LaneState {
    const { lane, breaker } = own;
    // Calls that were under way when it was refused say nothing new.
    const wasClosed = breaker.failures > 0 && lane.nextAt - now > lane.intervalMs;
    const failures = wasClosed ? breaker.failures : breaker.failures + 1;
    const pauseMs = wasClosed ? throttledMs : throttlePause(throttledMs, failures, this.options.limits);
    return { lane: closeFor(heeded, pauseMs, now), breaker: { ...breaker, failures } };
  }

  /** What a call shows of the way, or of who stands behind. */
  private see(state: GateState, { key, upstream, health }: Seen): void {
    const { breaker: policy, turned } = this.options;
    const entry = state.of(key);
    if (health === null || (health === 'answered' && entry.breaker.failures === 0)) return;
    const breaker = observe(entry.breaker, health, { policy, now: state.now });
    state.set(key, { ...entry, breaker });
    const open = breaker.openUntil !== null;
    if (open === (entry.breaker.openUntil !== null) && (!open || breaker.openUntil === entry.breaker.openUntil)) return;
    const forMs = (breaker.openUntil ?? state.now) - state.now;
    turned({ upstream, open, looksBanned: looksBanned(breaker, policy), forMs });
  }

  /** Locks rows in the order of their keys, lets them be changed, and writes those that were. */
  private async change<Result>(keys: readonly string[], work: (state: GateState) => Result): Promise<Result> {
    const wanted = [...new Set(keys)].sort();
    for (;;) {
      const done = await runForWorker(this.workerSource, async (sql) => {
        const state = await this.read(sql, wanted, 'FOR UPDATE');
        if (!wanted.every((key) => state.has(key))) return null;
        const result = work(state);
        const changed = state.changes();
        if (changed.length > 0) await sql.query(SAVE, [JSON.stringify(changed)]);
        return { result };
      });
      if (done !== null) return done.result;
      // With none of them locked: a new row may be another's who waits for ours.
      await typeOrmRunner(this.workerSource).query(ADD, [wanted]);
    }
  }

  private async read(sql: SqlRunner, keys: readonly string[], lock: '' | 'FOR UPDATE' = ''): Promise<GateState> {
    const rows = await sql.query<LaneRow | NoLaneRow>(readOf(lock), [keys]);
    const now = Math.max(...rows.map((row) => row.now));
    this.offsetMs = now - Date.now();
    return new GateState(
      rows.filter((row) => row.key !== null),
      now,
      (key) => this.paceOf(key),
    );
  }

  private paceOf(key: string): number {
    const { addressCalls, addressWindowMs, habilitationCalls, habilitationWindowMs, share } = this.options.limits;
    return Object.values(WAYS).includes(key)
      ? intervalOf(addressCalls, addressWindowMs, share)
      : intervalOf(habilitationCalls, habilitationWindowMs, share);
  }
}

/** The State said too many, beside what it said of its limit. */
interface Refusal {
  readonly heeded: Lane;
  readonly throttledMs: number;
}

/** What a call shows of a way, or of who stands behind. */
interface Seen {
  readonly key: string;
  readonly upstream: Upstream | Way;
  readonly health: 'answered' | 'failed' | 'silent' | null;
}

/** The rows that calls touch. */
function keysOf(calls: readonly LeavingCall[]): string[] {
  return calls.flatMap((call) => [laneKeyOf(call), wayKeyOf(call.upstream), keyOf(call.upstream)]);
}

/** There is always a row: it tells the time. */
interface NoLaneRow {
  readonly key: null;
  readonly now: number;
}

interface LaneRow {
  readonly now: number;
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

  has(key: string): boolean {
    return this.entries.has(key);
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

/** The time is told beside each row, once it is locked: the last of them is after all locks. */
function readOf(lock: '' | 'FOR UPDATE'): string {
  return `
    WITH lane AS MATERIALIZED (
      SELECT key, next_at, custom_interval_ms, failures, silences, open_until FROM upstream_lane WHERE key = ANY ($1::text[])
      ORDER BY key ${lock}
    )
    SELECT lane.*, extract(epoch FROM clock_timestamp())::float8 * 1000 AS now FROM (VALUES (1)) AS one LEFT JOIN lane ON true`;
}

const ADD = `INSERT INTO upstream_lane (key) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`;

const SAVE = `UPDATE upstream_lane SET next_at = row."nextAt", custom_interval_ms = row.custom, failures = row.failures,
    silences = row.silences, open_until = row."openUntil"
  FROM jsonb_to_recordset($1::jsonb) AS row (key text, "nextAt" float8, custom float8, failures integer, silences integer,
    "openUntil" float8)
  WHERE upstream_lane.key = row.key`;
