import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  NO_CALLS,
  admit,
  bansAt,
  forgetTallies,
  liftBans,
  planBan,
  type Arrival,
  type LimitRules,
  type LimitState,
  type Verdict,
} from './limits.js';

const OFFICIAL: LimitRules = {
  habilitation: { calls: 20, windowMs: 1_000 },
  address: { calls: 1_000, windowMs: 60_000 },
  deafWindows: 10,
  banMs: 12 * 3_600_000,
};

/** The start of a minute. */
const NINE = Date.UTC(2026, 10, 23, 9);
const HERE = '192.0.2.1';

/** Plays calls one after the other. */
class Player {
  state: LimitState = NO_CALLS;

  constructor(private readonly rules: LimitRules = OFFICIAL) {}

  call(at: number, overrides: Partial<Arrival> = {}): Verdict {
    const arrival = { at, address: HERE, habilitation: 'chaville', ...overrides };
    const { state, verdict } = admit(this.state, arrival, this.rules);
    this.state = state;
    return verdict;
  }

  kinds(times: number, at: number, overrides: Partial<Arrival> = {}): string[] {
    return Array.from({ length: times }, () => this.call(at, overrides).kind);
  }
}

const countOf = (kinds: readonly string[], kind: string): number => kinds.filter((one) => one === kind).length;

describe('the limit of an habilitation', () => {
  test('20 calls a second, with what remains; the next is refused until the second ends', () => {
    const player = new Player();
    expect(player.call(NINE + 200)).toEqual({
      kind: 'accepted',
      quota: { limit: 20, remaining: 19, resetAt: NINE + 1_000 },
    });
    expect(player.kinds(19, NINE + 300)).toEqual(Array(19).fill('accepted'));
    expect(player.call(NINE + 301)).toEqual({
      kind: 'refused',
      quota: { limit: 20, remaining: 0, resetAt: NINE + 1_000 },
      retryAfterSeconds: 1,
    });
    expect(player.call(NINE + 999)).toMatchObject({ kind: 'refused', retryAfterSeconds: 0 });
    expect(player.call(NINE + 1_000)).toMatchObject({ kind: 'accepted', quota: { remaining: 19 } });
  });

  test('windows are fixed: 40 calls pass around the turn of a second', () => {
    const player = new Player();
    expect(countOf([...player.kinds(20, NINE + 999), ...player.kinds(20, NINE + 1_000)], 'accepted')).toBe(40);
  });

  test('each habilitation has its own, and a call without token none', () => {
    const player = new Player();
    player.kinds(21, NINE);
    expect(player.call(NINE, { habilitation: 'meudon' }).kind).toBe('accepted');
    expect(player.call(NINE, { habilitation: null })).toEqual({ kind: 'accepted', quota: null });
  });
});

describe('the ban of an address', () => {
  test('the call past the limit of the address is silence, whatever the token', () => {
    const player = new Player();
    for (let call = 0; call < 1_000; call += 1) {
      expect(player.call(NINE, { habilitation: `site-${call % 50}` }).kind).toBe('accepted');
    }
    expect(player.call(NINE + 59_999, { habilitation: null }).kind).toBe('silenced');
    expect(bansAt(player.state, NINE + 59_999).get(HERE)).toEqual({
      since: NINE + 59_999,
      until: NINE + 59_999 + OFFICIAL.banMs,
      cause: 'address-limit-passed',
    });
    expect(player.call(NINE + 59_999, { address: '192.0.2.2' }).kind).toBe('accepted');
  });

  test('one who calls on after refusals, second after second, is banned at the tenth; a burst in one second is one fault', () => {
    const player = new Player();
    expect(countOf(player.kinds(200, NINE), 'silenced')).toBe(0);
    for (let second = 1; second < 9; second += 1) {
      expect(countOf(player.kinds(22, NINE + second * 1_000), 'silenced')).toBe(0);
    }
    expect(player.kinds(23, NINE + 9_000).slice(20)).toEqual(['refused', 'silenced', 'silenced']);
    expect(bansAt(player.state, NINE + 9_000).get(HERE)).toMatchObject({ cause: 'refusals-not-heeded' });
  });

  test('faults are forgotten with the minute', () => {
    const player = new Player();
    for (let second = 51; second < 69; second += 1) player.kinds(22, NINE + second * 1_000);
    expect(bansAt(player.state, NINE + 69_000).size).toBe(0);
  });

  test('a refusal that another address heard is no fault of this one', () => {
    const player = new Player({ ...OFFICIAL, deafWindows: 1 });
    expect(countOf(player.kinds(21, NINE), 'refused')).toBe(1);
    expect(player.call(NINE, { address: '192.0.2.2' }).kind).toBe('refused');
    expect(player.call(NINE, { address: '192.0.2.2' }).kind).toBe('silenced');
    expect(player.call(NINE).kind).toBe('silenced');
  });

  test('a ban may be planned', () => {
    const player = new Player();
    player.state = planBan(player.state, { address: HERE, at: NINE }, OFFICIAL);
    expect(player.call(NINE + OFFICIAL.banMs - 1).kind).toBe('silenced');
    expect(player.call(NINE + OFFICIAL.banMs).kind).toBe('accepted');
  });

  test('lifting ends one or all, and begins afresh', () => {
    const player = new Player({ ...OFFICIAL, address: { calls: 1, windowMs: 60_000 } });
    for (const address of [HERE, '192.0.2.2']) player.kinds(2, NINE, { address });
    player.state = liftBans(player.state, HERE);
    expect([...bansAt(player.state, NINE).keys()]).toEqual(['192.0.2.2']);
    expect(player.call(NINE).kind).toBe('accepted');
    player.state = liftBans(player.state, null);
    expect(bansAt(player.state, NINE).size).toBe(0);
  });
});

test('tallies tell calls, refusals, silence and the fullest window, until they are forgotten', () => {
  const player = new Player({ ...OFFICIAL, deafWindows: 1 });
  player.kinds(23, NINE);
  player.kinds(2, NINE + 1_000);
  const tally = { calls: 25, refused: 1, silenced: 4, mostInOneWindow: 22 };
  expect(player.state.habilitations.get('chaville')?.tally).toEqual(tally);
  expect(player.state.addresses.get(HERE)).toMatchObject({ tally, bans: 1 });
  player.state = forgetTallies(player.state);
  expect(player.state.habilitations.get('chaville')?.tally.calls).toBe(0);
  expect(bansAt(player.state, NINE).size).toBe(1);
});

describe('whatever the calls', () => {
  const smallRules = fc.record({
    habilitation: fc.record({ calls: fc.integer({ min: 1, max: 5 }), windowMs: fc.integer({ min: 1, max: 20 }) }),
    address: fc.record({ calls: fc.integer({ min: 1, max: 30 }), windowMs: fc.integer({ min: 20, max: 100 }) }),
    deafWindows: fc.integer({ min: 1, max: 4 }),
    banMs: fc.integer({ min: 1, max: 200 }),
  });
  const arrivals = fc
    .array(
      fc.record({
        wait: fc.nat(8),
        address: fc.constantFrom('a', 'b'),
        habilitation: fc.constantFrom('x', 'y', null),
      }),
      { maxLength: 200 },
    )
    .map((calls) => {
      let at = NINE;
      return calls.map(({ wait, ...call }): Arrival => ({ ...call, at: (at += wait) }));
    });
  const played = (rules: LimitRules, calls: readonly Arrival[]): { call: Arrival; verdict: Verdict }[] => {
    const player = new Player(rules);
    return calls.map((call) => ({ call, verdict: player.call(call.at, call) }));
  };
  const key = ({ habilitation, at }: Arrival, windowMs: number): string =>
    `${habilitation ?? ''} ${Math.floor(at / windowMs)}`;

  test('no window of an habilitation, nor of an address, lets more through than its limit', () => {
    fc.assert(
      fc.property(smallRules, arrivals, (rules, calls) => {
        const perHabilitation = new Map<string, number>();
        const perAddress = new Map<string, number>();
        for (const { call, verdict } of played(rules, calls)) {
          if (verdict.kind === 'silenced') continue;
          const window = `${call.address} ${Math.floor(call.at / rules.address.windowMs)}`;
          perAddress.set(window, (perAddress.get(window) ?? 0) + 1);
          if (verdict.kind !== 'accepted' || call.habilitation === null) continue;
          const name = key(call, rules.habilitation.windowMs);
          perHabilitation.set(name, (perHabilitation.get(name) ?? 0) + 1);
        }
        expect(Math.max(0, ...perHabilitation.values())).toBeLessThanOrEqual(rules.habilitation.calls);
        // A ban that ends within the window it began in starts the count afresh.
        const rounds = 1 + Math.ceil(rules.address.windowMs / rules.banMs);
        expect(Math.max(0, ...perAddress.values())).toBeLessThanOrEqual(rules.address.calls * rounds);
      }),
    );
  });

  test('what remains goes down by one with each call of a window, and only a call with nothing left is refused', () => {
    fc.assert(
      fc.property(smallRules, arrivals, (rules, calls) => {
        const remaining = new Map<string, number>();
        for (const { call, verdict } of played(rules, calls)) {
          if (verdict.kind === 'silenced' || verdict.quota === null) continue;
          const { windowMs, calls: limit } = rules.habilitation;
          const name = key(call, windowMs);
          const before = remaining.get(name) ?? limit;
          expect(verdict.kind).toBe(before === 0 ? 'refused' : 'accepted');
          expect(verdict.quota).toEqual({
            limit,
            remaining: Math.max(0, before - 1),
            resetAt: (Math.floor(call.at / windowMs) + 1) * windowMs,
          });
          remaining.set(name, verdict.quota.remaining);
        }
      }),
    );
  });

  test('a ban holds exactly its time, and calling meanwhile changes nothing', () => {
    fc.assert(
      fc.property(smallRules, fc.array(fc.nat(199), { maxLength: 20 }), (rules, offsets) => {
        const player = new Player(rules);
        player.kinds(rules.address.calls, NINE, { habilitation: null });
        expect(player.call(NINE, { habilitation: null }).kind).toBe('silenced');
        const meanwhile = [...offsets.filter((offset) => offset < rules.banMs), rules.banMs - 1];
        for (const offset of meanwhile.sort((a, b) => a - b)) {
          expect(player.call(NINE + offset, { habilitation: 'x' }).kind).toBe('silenced');
        }
        expect(player.call(NINE + rules.banMs, { habilitation: 'x' }).kind).toBe('accepted');
      }),
    );
  });

  test('one who waits for the next window after a refusal, and keeps below the limit of its address, is never banned', () => {
    fc.assert(
      fc.property(smallRules, arrivals, (rules, calls) => {
        const player = new Player(rules);
        const closedUntil = new Map<string, number>();
        const sent = new Map<number, number>();
        for (const call of calls.map((one) => ({ ...one, address: HERE }))) {
          const minute = Math.floor(call.at / rules.address.windowMs);
          const isPatient = call.at >= (closedUntil.get(call.habilitation ?? '') ?? 0);
          if (!isPatient || (sent.get(minute) ?? 0) >= rules.address.calls) continue;
          sent.set(minute, (sent.get(minute) ?? 0) + 1);
          const verdict = player.call(call.at, call);
          expect(verdict.kind).not.toBe('silenced');
          if (verdict.kind === 'refused') closedUntil.set(call.habilitation ?? '', verdict.quota.resetAt);
        }
      }),
    );
  });
});
