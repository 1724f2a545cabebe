import { STATE_SOURCES } from '../domain/data-source.js';
import type { UpstreamGate } from './ports/upstream-gate.js';
import type { ReadyCall } from './prepare-calls.js';

/** A call with its departure. */
export interface DepartingCall extends ReadyCall {
  /** In ms since the epoch, on the gate's clock. */
  readonly leavesAt: number;
}

/** Calls that may leave, and those whose way is closed until an instant. */
export interface PlannedCalls<Call> {
  readonly leaving: readonly (Call & DepartingCall)[];
  readonly closed: readonly { readonly call: Call; readonly until: Date }[];
}

/** Gives each call its departure, at the pace that all replicas share (I6). */
export class PlanDepartures {
  constructor(private readonly gate: Pick<UpstreamGate, 'depart'>) {}

  async execute<Call extends ReadyCall>(calls: readonly Call[]): Promise<PlannedCalls<Call>> {
    if (calls.length === 0) return { leaving: [], closed: [] };
    const departures = await this.gate.depart(
      calls.map(({ habilitation, source }) => ({
        habilitation: habilitation.number,
        upstream: STATE_SOURCES[source].upstream,
      })),
    );
    const leaving: (Call & DepartingCall)[] = [];
    const closed: { readonly call: Call; readonly until: Date }[] = [];
    for (const [index, call] of calls.entries()) {
      const departure = departures[index];
      if (departure === undefined) continue;
      if ('leavesAt' in departure) leaving.push({ ...call, leavesAt: departure.leavesAt });
      else closed.push({ call, until: new Date(departure.closedUntil) });
    }
    return { leaving, closed };
  }
}
