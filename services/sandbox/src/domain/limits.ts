/** So many calls in each window; windows are fixed and start at multiples of their length since the epoch. */
export interface WindowRule {
  readonly calls: number;
  readonly windowMs: number;
}

/** What the State lets through. */
export interface LimitRules {
  /** Calls of one habilitation, on all its routes. */
  readonly habilitation: WindowRule;
  /** Calls of one client address, whatever their tokens: one more bans it. */
  readonly address: WindowRule;
  /** Windows of an habilitation, within one window of the address, in which a client that was refused called again: that many ban it. */
  readonly deafWindows: number;
  /** A ban holds so long, whatever happens meanwhile. */
  readonly banMs: number;
}

/** A call that arrives. */
export interface Arrival {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly address: string;
  /** The habilitation of its token; null without token: only its address then counts. */
  readonly habilitation: string | null;
}

/** What the headers tell of an habilitation's window. */
export interface Quota {
  readonly limit: number;
  readonly remaining: number;
  /** End of the window, in milliseconds since the epoch. */
  readonly resetAt: number;
}

/** What becomes of a call. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly quota: Quota | null }
  | { readonly kind: 'refused'; readonly quota: Quota; readonly retryAfterSeconds: number }
  | { readonly kind: 'silenced' };

/** Why an address is banned. */
export type BanCause = 'address-limit-passed' | 'refusals-not-heeded' | 'planned';

/** A ban, from its first millisecond to the first one after it. */
export interface Ban {
  readonly since: number;
  readonly until: number;
  readonly cause: BanCause;
}

/** Calls since the start or the last reset. */
export interface Tally {
  readonly calls: number;
  /** Answered with 429. */
  readonly refused: number;
  /** Left without an answer. */
  readonly silenced: number;
  /** Most calls that arrived in one window, whatever became of them. */
  readonly mostInOneWindow: number;
}

/** An habilitation's window, and who was refused in it. */
export interface HabilitationStanding {
  readonly window: number;
  readonly calls: number;
  readonly refusedTo: readonly string[];
  readonly tally: Tally;
}

/** An address' window, how often it did not listen in it, and its ban. */
export interface AddressStanding {
  readonly window: number;
  readonly calls: number;
  readonly deafWindows: number;
  readonly lastDeafWindow: number | null;
  readonly ban: Ban | null;
  readonly bans: number;
  readonly tally: Tally;
}

/** Everything that the limits remember. */
export interface LimitState {
  readonly habilitations: ReadonlyMap<string, HabilitationStanding>;
  readonly addresses: ReadonlyMap<string, AddressStanding>;
}

/** What {@link admit} gives. */
export interface Admission {
  readonly state: LimitState;
  readonly verdict: Verdict;
}

/** Nobody has called yet. */
export const NO_CALLS: LimitState = { habilitations: new Map(), addresses: new Map() };

const NOTHING: Tally = { calls: 0, refused: 0, silenced: 0, mostInOneWindow: 0 };
const UNBANNED = { calls: 0, deafWindows: 0, lastDeafWindow: null, ban: null } as const;
const SILENCED: Verdict = { kind: 'silenced' };

/** The address is looked at first, in front of the application; then the habilitation. */
export function admit(state: LimitState, arrival: Arrival, rules: LimitRules): Admission {
  const address = countAddress(state.addresses.get(arrival.address), arrival, rules);
  if (address.ban !== null) return admission(state, arrival, { address, verdict: SILENCED });
  if (arrival.habilitation === null) return admission(state, arrival, { address, verdict: accepted(null) });
  const before = state.habilitations.get(arrival.habilitation);
  const counted = countHabilitation(before, arrival.at, rules.habilitation);
  const quota = quotaOf(counted, rules.habilitation);
  if (counted.calls <= quota.limit) return admission(state, arrival, { address, counted, verdict: accepted(quota) });
  const warned = counted.refusedTo.includes(arrival.address);
  const habilitation = warned ? counted : { ...counted, refusedTo: [...counted.refusedTo, arrival.address] };
  const judged = warned ? afterDeafCall(address, { window: counted.window, at: arrival.at }, rules) : address;
  const retryAfterSeconds = Math.max(0, Math.round((quota.resetAt - arrival.at) / 1_000));
  const verdict: Verdict = judged.ban === null ? { kind: 'refused', quota, retryAfterSeconds } : SILENCED;
  return admission(state, arrival, { address: judged, counted: habilitation, verdict });
}

/** Bans that hold at an instant, by address. */
export function bansAt(state: LimitState, at: number): ReadonlyMap<string, Ban> {
  return new Map(
    [...state.addresses].flatMap(([address, { ban }]) => (ban !== null && holds(ban, at) ? [[address, ban]] : [])),
  );
}

/** Bans an address that did nothing, for a test of what it then does. */
export function planBan(
  state: LimitState,
  { address, at }: Pick<Arrival, 'address' | 'at'>,
  { banMs }: LimitRules,
): LimitState {
  const known = state.addresses.get(address) ?? { window: 0, ...UNBANNED, bans: 0, tally: NOTHING };
  const addresses = new Map(state.addresses).set(address, banned(known, { at, banMs, cause: 'planned' }));
  return { ...state, addresses };
}

/** Ends bans before their time: those of one address, or all; its windows start afresh. */
export function liftBans(state: LimitState, address: string | null): LimitState {
  const lifted = [...state.addresses].map(([name, standing]): [string, AddressStanding] => [
    name,
    address === null || address === name ? { ...standing, ...UNBANNED } : standing,
  ]);
  return { ...state, addresses: new Map(lifted) };
}

/** Counts nothing any more of what was; windows and bans go on. */
export function forgetTallies(state: LimitState): LimitState {
  return {
    habilitations: mapValues(state.habilitations, (standing) => ({ ...standing, tally: NOTHING })),
    addresses: mapValues(state.addresses, (standing) => ({ ...standing, tally: NOTHING, bans: 0 })),
  };
}

function countAddress(
  before: AddressStanding | undefined,
  { at }: Arrival,
  { address: rule, banMs }: LimitRules,
): AddressStanding {
  const window = Math.floor(at / rule.windowMs);
  const known = before ?? { window, ...UNBANNED, bans: 0, tally: NOTHING };
  if (known.ban !== null && holds(known.ban, at)) return known;
  const fresh = known.ban !== null || known.window !== window;
  const current = fresh ? { ...known, ...UNBANNED, window } : known;
  const counted = { ...current, calls: current.calls + 1 };
  return counted.calls > rule.calls ? banned(counted, { at, banMs, cause: 'address-limit-passed' }) : counted;
}

function countHabilitation(
  before: HabilitationStanding | undefined,
  at: number,
  rule: WindowRule,
): HabilitationStanding {
  const window = Math.floor(at / rule.windowMs);
  const tally = before?.tally ?? NOTHING;
  return before?.window === window
    ? { ...before, calls: before.calls + 1 }
    : { window, calls: 1, refusedTo: [], tally };
}

function quotaOf({ window, calls }: HabilitationStanding, { calls: limit, windowMs }: WindowRule): Quota {
  return { limit, remaining: Math.max(0, limit - calls), resetAt: (window + 1) * windowMs };
}

/** A client called again in a window in which it had been refused; several such calls in one window are one fault. */
function afterDeafCall(
  address: AddressStanding,
  { window, at }: { readonly window: number; readonly at: number },
  { deafWindows, banMs }: LimitRules,
): AddressStanding {
  if (address.lastDeafWindow === window) return address;
  const deaf = { ...address, lastDeafWindow: window, deafWindows: address.deafWindows + 1 };
  return deaf.deafWindows >= deafWindows ? banned(deaf, { at, banMs, cause: 'refusals-not-heeded' }) : deaf;
}

function banned(
  address: AddressStanding,
  { at, banMs, cause }: { readonly at: number; readonly banMs: number; readonly cause: BanCause },
): AddressStanding {
  return { ...address, ban: { since: at, until: at + banMs, cause }, bans: address.bans + 1 };
}

function holds({ until }: Ban, at: number): boolean {
  return at < until;
}

function accepted(quota: Quota | null): Verdict {
  return { kind: 'accepted', quota };
}

interface Outcome {
  readonly address: AddressStanding;
  /** Absent when the call did not come as far as its habilitation. */
  readonly counted?: HabilitationStanding;
  readonly verdict: Verdict;
}

function admission(state: LimitState, arrival: Arrival, { address, counted, verdict }: Outcome): Admission {
  const addresses = new Map(state.addresses).set(arrival.address, {
    ...address,
    tally: tallied(address.tally, verdict, address.calls),
  });
  const { habilitation } = arrival;
  if (habilitation === null) return { state: { ...state, addresses }, verdict };
  const standing = counted ??
    state.habilitations.get(habilitation) ?? { window: 0, calls: 0, refusedTo: [], tally: NOTHING };
  const habilitations = new Map(state.habilitations).set(habilitation, {
    ...standing,
    tally: tallied(standing.tally, verdict, counted?.calls ?? 0),
  });
  return { state: { habilitations, addresses }, verdict };
}

function tallied(tally: Tally, { kind }: Verdict, inThisWindow: number): Tally {
  return {
    calls: tally.calls + 1,
    refused: tally.refused + (kind === 'refused' ? 1 : 0),
    silenced: tally.silenced + (kind === 'silenced' ? 1 : 0),
    mostInOneWindow: Math.max(tally.mostInOneWindow, inThisWindow),
  };
}

function mapValues<T>(map: ReadonlyMap<string, T>, change: (value: T) => T): ReadonlyMap<string, T> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
