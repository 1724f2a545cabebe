import { STATE_SOURCES } from '../domain/data-source.js';
import type { DepartingCall } from './plan-departures.js';
import type { Patience } from './ports/patience.js';
import type { UpstreamGate } from './ports/upstream-gate.js';

/** Waits for the departure of a call; one that was missed, in a process that froze say, is taken anew. */
export class AwaitDeparture {
  constructor(
    private readonly gate: Pick<UpstreamGate, 'depart' | 'now'>,
    private readonly patience: Patience,
    /** A call that would leave later than this after its departure takes another one. */
    private readonly lateMs: number,
  ) {}

  /** @returns `now` when the call may leave at once, else the instant from which it may be tried again */
  async execute({ habilitation, source, leavesAt }: DepartingCall, signal: AbortSignal): Promise<'now' | Date> {
    for (let at = leavesAt; ;) {
      await this.patience.wait(at - this.gate.now(), signal);
      if (signal.aborted) return new Date(this.gate.now());
      if (this.gate.now() - at <= this.lateMs) return 'now';
      const [departure] = await this.gate.depart([
        { habilitation: habilitation.number, upstream: STATE_SOURCES[source].upstream },
      ]);
      if (departure === undefined || 'closedUntil' in departure) return new Date(departure?.closedUntil ?? at);
      at = departure.leavesAt;
    }
  }
}
