import type { Health } from '../domain/breaker.js';
import type { CallOutcome } from '../domain/call-outcome.js';
import type { StateReply } from './ports/api-particulier.js';
import type { LeavingCall, UpstreamGate } from './ports/upstream-gate.js';

/** Tells the gate how a call ended. Never throws: what the gate does not learn now, it learns from the next call. */
export class ReportCall {
  constructor(
    private readonly gate: Pick<UpstreamGate, 'report'>,
    /** Wait after a refusal that does not say how long, in ms. */
    private readonly throttleMs: number,
  ) {}

  async execute(call: LeavingCall, { outcome, rateLimit, httpStatus }: StateReply): Promise<void> {
    const throttled = !outcome.answered && outcome.throttled;
    const throttledMs = throttled ? Math.max((outcome.retryAfterSeconds ?? 0) * 1_000, this.throttleMs) : null;
    const report = { ...call, health: healthOf(outcome, httpStatus), rateLimit, throttledMs };
    await this.gate.report(report).catch(() => undefined);
  }
}

/** A connection that was made and brought nothing: whoever stands behind let us wait. */
const KEPT_WAITING = new Set(['timed-out', 'connection-lost']);

/** The other side is at work when it answers anything but a failure of its own. */
function healthOf(outcome: CallOutcome, httpStatus: number | null): Health {
  if (outcome.answered) return 'answered';
  const { reason, remedy } = outcome;
  if (httpStatus === null && remedy !== 'retry-later') return 'answered';
  if (KEPT_WAITING.has(reason)) return 'upstream-silent';
  if (httpStatus === null) return 'silent';
  if (httpStatus < 500) return 'answered';
  return reason.startsWith('provider-') ? 'upstream-failed' : 'failed';
}
