import type { Health } from '../../domain/breaker.js';
import type { Departure, ReportedLimit } from '../../domain/pacing.js';

/** How a call that left ended, for those that come after it. */
export interface CallReport {
  /** Number of the habilitation: what the State counts by. */
  readonly habilitation: string;
  readonly health: Health;
  readonly rateLimit: ReportedLimit | null;
  /** The State said too many: ms to stay away. */
  readonly throttledMs: number | null;
}

/** The only way out to the State, for all replicas together: budgets and breaker. */
export interface UpstreamGate {
  /** How many calls may be taken up now; 0 while the breaker is open. */
  room(): Promise<number>;
  /** A departure for each call, by the number of its habilitation, in order. */
  depart(habilitations: readonly string[]): Promise<Departure[]>;
  /** Time now on the clock of departures, in ms since the epoch. */
  now(): number;
  report(report: CallReport): Promise<void>;
}
