/** What the State allows, and the part of it that we use. */
export interface UpstreamLimits {
  /** Calls of one habilitation in a window. */
  readonly habilitationCalls: number;
  readonly habilitationWindowMs: number;
  /** Calls of our address, hence of all sites together, in a window. */
  readonly addressCalls: number;
  readonly addressWindowMs: number;
  /** Part of each limit that is used, above 0 and at most 1. */
  readonly share: number;
}

/** Calls that leave one after the other, never closer than the interval. Times are in ms since the epoch. */
export interface Lane {
  /** The next call may leave from then on. */
  readonly nextAt: number;
  readonly intervalMs: number;
}

/** When a call may leave; or, when its habilitation is closed for longer than others should wait, when to come again. */
export type Departure = { readonly leavesAt: number } | { readonly closedUntil: number };

/** The lanes that calls leave by: that of the address, which all share, and one for each habilitation. */
export interface Lanes {
  readonly address: Lane;
  readonly habilitations: ReadonlyMap<string, Lane>;
}

/** Interval that keeps calls within the used part of a limit, whatever the windows that count them. */
export function intervalOf(calls: number, windowMs: number, share: number): number {
  return windowMs / (calls * share);
}

/**
 * Gives calls, in order, the first departure that both of their lanes allow. An even pace rather than the windows of the other side: we do
 * not see its clock, and calls take a while to arrive.
 */
export function schedule(
  habilitations: readonly string[],
  lanes: Lanes,
  now: number,
): { readonly departures: readonly Departure[]; readonly lanes: Lanes } {
  let { address } = lanes;
  const own = new Map(lanes.habilitations);
  const departures = habilitations.map((habilitation): Departure => {
    const lane = own.get(habilitation);
    const leavesAt = Math.max(now, address.nextAt);
    if (lane !== undefined && lane.nextAt > leavesAt) return { closedUntil: lane.nextAt };
    address = { ...address, nextAt: leavesAt + address.intervalMs };
    if (lane !== undefined) own.set(habilitation, { ...lane, nextAt: leavesAt + lane.intervalMs });
    return { leavesAt };
  });
  return { departures, lanes: { address, habilitations: own } };
}

/** How many calls may be taken up now, so that none waits longer than the horizon. */
export function roomAhead(address: Lane, now: number, horizonMs: number): number {
  const waits = Math.max(0, address.nextAt - now);
  return waits >= horizonMs ? 0 : Math.max(1, Math.floor((horizonMs - waits) / address.intervalMs));
}

/** What an answer said of the limit of its habilitation. */
export interface ReportedLimit {
  readonly limit: number;
  readonly remaining: number;
  /** In ms since the epoch. */
  readonly resetAt: number;
}

/** Headers give whole seconds: a reset that is further away, in ms, is that of the minute of a custom limit. */
const LONGEST_COMMON_RESET_MS = 2_000;

/** A habilitation's lane after an answer: a custom limit sets its pace, a window that somebody else has used up closes it. */
export function heed(
  lane: Lane,
  reported: ReportedLimit,
  { limits, now }: { limits: UpstreamLimits; now: number },
): Lane {
  const { limit, remaining, resetAt } = reported;
  if (limit <= 0) return lane;
  const furthest = Math.max(LONGEST_COMMON_RESET_MS, 2 * limits.habilitationWindowMs);
  const custom = limit !== limits.habilitationCalls || resetAt - now > furthest;
  const windowMs = custom ? limits.addressWindowMs : limits.habilitationWindowMs;
  const intervalMs = Math.max(lane.intervalMs, intervalOf(limit, windowMs, limits.share));
  // We leave a part of each window unused: when it is gone too, others call under the same habilitation.
  const usedUp = remaining <= (limit * (1 - limits.share)) / 2;
  return { intervalMs, nextAt: usedUp ? Math.max(lane.nextAt, resetAt) : lane.nextAt };
}

/** A lane that is closed for a while: the other side said too many. */
export function closeFor(lane: Lane, ms: number, now: number): Lane {
  return { ...lane, nextAt: Math.max(lane.nextAt, now + ms) };
}

/** How long to stay away after so many refusals in a row: twice as long each time, as far as the window of the address, and never less than was asked. */
export function throttlePause(askedMs: number, inARow: number, { addressWindowMs }: UpstreamLimits): number {
  return Math.max(askedMs, Math.min(askedMs * 2 ** (inARow - 1), addressWindowMs));
}
