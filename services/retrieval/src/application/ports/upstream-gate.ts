import type { Health } from '../../domain/breaker.js';
import type { Upstream } from '../../domain/data-source.js';
import type { Departure, ReportedLimit } from '../../domain/pacing.js';

/** A call, as far as the gate is concerned. */
export interface LeavingCall {
  /** Number of the habilitation: what the State counts by. */
  readonly habilitation: string;
  readonly upstream: Upstream;
}

/** What may be taken up now. */
export interface Room {
  /** So many calls; 0 while the way is closed. */
  readonly calls: number;
  /** Of these, none to whoever fails. */
  readonly closed: readonly Upstream[];
}

/** The way to somebody is closed until an instant, in ms since the epoch. */
export interface Closure {
  readonly upstream: Upstream;
  readonly until: number;
}

/** How a call that left ended, for those that come after it. */
export interface CallReport extends LeavingCall {
  readonly health: Health;
  readonly rateLimit: ReportedLimit | null;
  /** The State said too many: ms to stay away. */
  readonly throttledMs: number | null;
}

/** The only way out to the State, for all replicas together: budgets and breaker. */
export interface UpstreamGate {
  room(): Promise<Room>;
  /** Who is closed now, until when in ms since the epoch. */
  closures(): Promise<readonly Closure[]>;
  /** A departure for each call, in order. */
  depart(calls: readonly LeavingCall[]): Promise<Departure[]>;
  /** Time now on the clock of departures, in ms since the epoch. */
  now(): number;
  report(report: CallReport): Promise<void>;
}
