/** Whether calls reach the other side. Times are in ms since the epoch. */
export interface Breaker {
  /** Failures in a row, of any replica. */
  readonly failures: number;
  /** Of these, the last ones that brought no answer at all. */
  readonly silences: number;
  /** Null while closed, which is the normal state: calls pass. */
  readonly openUntil: number | null;
}

/**
 * How a call ended, as far as health goes: `upstream-failed` and `upstream-silent` tell of whoever stands behind API Particulier (it said so, or let
 * us wait), `failed` and `silent` of API Particulier itself.
 */
export type Health = 'answered' | 'upstream-failed' | 'upstream-silent' | 'failed' | 'silent';

/** What that says of the way to API Particulier; null when it says nothing. */
export function healthOfWay(health: Health): 'answered' | 'failed' | 'silent' | null {
  if (health === 'upstream-failed') return 'answered';
  return health === 'upstream-silent' ? null : health;
}

/** What it says of who stands behind; null when it says nothing. */
export function healthOfUpstream(health: Health): 'answered' | 'failed' | null {
  if (health === 'answered') return 'answered';
  return health === 'upstream-failed' || health === 'upstream-silent' ? 'failed' : null;
}

/** When to open, and for how long. */
export interface BreakerPolicy {
  /** Failures in a row after which nothing more is sent. */
  readonly failures: number;
  /** Pauses in ms after the first, second… opening; the last one repeats. */
  readonly pausesMs: readonly number[];
}

/** What the breaker says about the next call. */
export type Passage = 'free' | 'one-probe' | 'closed';

/** A breaker that has seen nothing yet. */
export const CLOSED_BREAKER: Breaker = { failures: 0, silences: 0, openUntil: null };

/** The breaker after a call. Any answer that shows the other side at work closes it. */
export function observe(
  breaker: Breaker,
  health: 'answered' | 'failed' | 'silent',
  { policy, now }: { policy: BreakerPolicy; now: number },
): Breaker {
  if (health === 'answered') return CLOSED_BREAKER;
  const failures = breaker.failures + 1;
  const silences = health === 'silent' ? breaker.silences + 1 : 0;
  if (failures < policy.failures) return { failures, silences, openUntil: null };
  const nth = Math.min(failures - policy.failures, policy.pausesMs.length - 1);
  // Calls that were under way when it opened say nothing new.
  if (breaker.openUntil !== null && breaker.openUntil > now) return { ...breaker, silences };
  return { failures, silences, openUntil: now + (policy.pausesMs[nth] ?? 0) };
}

/** After a pause, one call is tried before all others. */
export function passage({ openUntil }: Breaker, now: number): Passage {
  if (openUntil === null) return 'free';
  return openUntil > now ? 'closed' : 'one-probe';
}

/** The breaker once a probe has left: nobody else tries until it ends, or for the given time. */
export function sendProbe(breaker: Breaker, now: number, probeMs: number): Breaker {
  return { ...breaker, openUntil: now + probeMs };
}

/** True when nothing at all has come back for as long as it took to open: our address may be banned, for twelve hours. */
export function looksBanned({ silences }: Breaker, policy: BreakerPolicy): boolean {
  return silences >= policy.failures;
}
