import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  closeFor,
  heed,
  intervalOf,
  roomAhead,
  schedule,
  throttlePause,
  type Lane,
  type Lanes,
  type UpstreamLimits,
} from './pacing.js';

const LIMITS: UpstreamLimits = {
  habilitationCalls: 20,
  habilitationWindowMs: 1_000,
  addressCalls: 1_000,
  addressWindowMs: 60_000,
  share: 0.8,
};
const ADDRESS_MS = intervalOf(LIMITS.addressCalls, LIMITS.addressWindowMs, LIMITS.share);
const OWN_MS = intervalOf(LIMITS.habilitationCalls, LIMITS.habilitationWindowMs, LIMITS.share);
const lane = (intervalMs: number, nextAt = 0): Lane => ({ intervalMs, nextAt });

/** Calls that ask for a departure together: how long after those before, and under which habilitations. */
const groups = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 3_000 }),
    keys: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }),
  }),
  { maxLength: 30 },
);

/** Departures of all groups, in ms, with the habilitation of each. */
function departures(
  asked: readonly { readonly after: number; readonly keys: readonly string[] }[],
  intervals: readonly [number, number],
) {
  const [address, own] = intervals;
  let lanes: Lanes = { address: lane(address), habilitations: new Map(['a', 'b', 'c'].map((key) => [key, lane(own)])) };
  let now = 0;
  return asked.flatMap(({ after, keys }) => {
    now += after;
    const planned = schedule(keys, lanes, now);
    ({ lanes } = planned);
    return planned.departures.flatMap((departure, index) =>
      'leavesAt' in departure ? [{ at: departure.leavesAt, key: keys[index] ?? '', now }] : [],
    );
  });
}

/** Most departures in any window of a length. */
function mostIn(times: readonly number[], windowMs: number): number {
  const sorted = times.toSorted((left, right) => left - right);
  return Math.max(0, ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + windowMs).length));
}

describe('departures', () => {
  test('any window of the address, wherever it begins, holds no more than the used part of its limit', () => {
    fc.assert(
      fc.property(groups, (asked) => {
        const times = departures(asked, [ADDRESS_MS, OWN_MS]).map(({ at }) => at);
        expect(mostIn(times, LIMITS.addressWindowMs)).toBeLessThanOrEqual(800);
        expect(mostIn(times, 1_000)).toBeLessThanOrEqual(14);
      }),
    );
  });

  test('nor any window of a habilitation, even when the address would allow more', () => {
    fc.assert(
      fc.property(groups, (asked) => {
        const left = departures(asked, [1, OWN_MS]);
        for (const key of ['a', 'b', 'c']) {
          const own = left.filter((departure) => departure.key === key).map(({ at }) => at);
          expect(mostIn(own, LIMITS.habilitationWindowMs)).toBeLessThanOrEqual(16);
        }
      }),
    );
  });

  test('no call leaves before it asks, nor is a place of the address left empty while calls wait', () => {
    fc.assert(
      fc.property(groups, (asked) => {
        const left = departures(asked, [ADDRESS_MS, 1]);
        left.forEach(({ at, now }, index) => {
          expect(at).toBeGreaterThanOrEqual(now);
          const previous = left[index - 1]?.at ?? -Infinity;
          expect(at).toBeCloseTo(Math.max(now, previous + ADDRESS_MS), 6);
        });
      }),
    );
  });

  test('a closed habilitation holds nobody else up', () => {
    const habilitations = new Map([
      ['a', lane(OWN_MS, 90_000)],
      ['b', lane(OWN_MS)],
    ]);
    const planned = schedule(['a', 'b', 'a', 'b'], { address: lane(ADDRESS_MS), habilitations }, 1_000);
    expect(planned.departures).toEqual([
      { closedUntil: 90_000 },
      { leavesAt: 1_000 },
      { closedUntil: 90_000 },
      { leavesAt: 1_000 + ADDRESS_MS },
    ]);
  });
});

describe('room ahead', () => {
  test('is what leaves within the horizon', () => {
    expect(roomAhead(lane(ADDRESS_MS), 5_000, 1_000)).toBe(13);
    expect(roomAhead(lane(ADDRESS_MS, 5_500), 5_000, 1_000)).toBe(6);
    expect(roomAhead(lane(ADDRESS_MS, 6_000), 5_000, 1_000)).toBe(0);
  });

  test('is one call at least when nothing waits, however slow the pace', () => {
    expect(roomAhead(lane(60_000), 5_000, 1_000)).toBe(1);
  });
});

describe('what answers say', () => {
  const now = 10_000;
  const context = { limits: LIMITS, now };

  test('of the common limit changes nothing while our own calls explain it', () => {
    expect(heed(lane(OWN_MS), { limit: 20, remaining: 4, resetAt: 10_600 }, context)).toEqual(lane(OWN_MS));
  });

  test('of a window that others have used up closes it', () => {
    expect(heed(lane(OWN_MS), { limit: 20, remaining: 1, resetAt: 10_600 }, context)).toEqual(lane(OWN_MS, 10_600));
  });

  test('of a custom limit a minute slows the habilitation down', () => {
    const { intervalMs } = heed(lane(OWN_MS), { limit: 60, remaining: 50, resetAt: 50_000 }, context);
    expect(intervalMs).toBe(1_250);
  });

  test('of no limit at all is nonsense', () => {
    expect(heed(lane(OWN_MS), { limit: 0, remaining: 0, resetAt: 99_000 }, context)).toEqual(lane(OWN_MS));
  });

  test('of too many calls again and again is heeded for longer each time, and never for less than was asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600_000 }), fc.integer({ min: 1, max: 2_000 }), (askedMs, inARow) => {
        const pause = throttlePause(askedMs, inARow, LIMITS);
        expect(pause).toBeGreaterThanOrEqual(askedMs);
        expect(pause).toBeLessThanOrEqual(Math.max(askedMs, LIMITS.addressWindowMs));
        expect(throttlePause(askedMs, inARow + 1, LIMITS)).toBeGreaterThanOrEqual(pause);
      }),
    );
    expect([1, 2, 3].map((inARow) => throttlePause(1_000, inARow, LIMITS))).toEqual([1_000, 2_000, 4_000]);
  });

  test('of too many calls closes the habilitation, never earlier than it was', () => {
    expect(closeFor(lane(OWN_MS), 2_000, now).nextAt).toBe(12_000);
    expect(closeFor(lane(OWN_MS, 15_000), 2_000, now).nextAt).toBe(15_000);
  });
});
