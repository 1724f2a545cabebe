import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { DEFAULT_RETRY_POLICY, attemptLimit, settle, worthTryingAlone, type Settlement } from './settlement.js';
import type { FailureClass } from './errors.js';

const again = (delayMs: number): Settlement => ({ kind: 'retry', delayMs });
const dead: Settlement = { kind: 'dead' };

describe('the settlement of a failed message', () => {
  test.each<[FailureClass, number, number, Settlement]>([
    ['unavailable', 1, 0, again(1_000)],
    ['unavailable', 2, 0, again(2_000)],
    ['unavailable', 5, 0, again(16_000)],
    ['unavailable', 6, 0, again(30_000)],
    ['unavailable', 100_000, 0, again(30_000)],
    ['transient', 1, 0, again(1_000)],
    ['transient', 4, 0, again(8_000)],
    ['transient', 1_000, 0, again(30_000)],
    ['permanent', 1, 1, dead],
    ['unknown', 1, 1, again(1_000)],
    ['unknown', 2, 2, again(5_000)],
    ['unknown', 3, 3, again(30_000)],
    ['unknown', 4, 4, again(120_000)],
    ['unknown', 5, 5, dead],
    ['unknown', 1, 6, dead],
    ['unknown', 400, 1, again(1_000)],
  ])('%s, delivery %i, failure %i', (failure, deliveries, ...[attempts, settlement]) => {
    expect(settle({ failure, deliveries, attempts })).toEqual(settlement);
  });

  test('what is not counted never dies, and never waits more than the longest delay', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<FailureClass>('unavailable', 'transient'),
        fc.nat(),
        fc.nat(),
        (failure, deliveries, attempts) => {
          const settlement = settle({ failure, deliveries, attempts });
          expect(settlement.kind).toBe('retry');
          const { firstDelayMs, longestDelayMs } = DEFAULT_RETRY_POLICY;
          expect(
            settlement.kind === 'retry' && settlement.delayMs >= firstDelayMs && settlement.delayMs <= longestDelayMs,
          ).toBe(true);
        },
      ),
    );
  });

  test('a message dies exactly at its limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 30 }), (maxAttempts, attempts) => {
        const policy = { ...DEFAULT_RETRY_POLICY, maxAttempts };
        expect(settle({ failure: 'unknown', deliveries: 1, attempts }, policy).kind).toBe(
          attempts >= maxAttempts ? 'dead' : 'retry',
        );
        expect(attemptLimit('unknown', policy)).toBe(maxAttempts);
      }),
    );
  });

  test('a failed batch is tried one by one, unless a server is gone', () => {
    expect(worthTryingAlone('unknown', 2)).toBe(true);
    expect(worthTryingAlone('permanent', 2)).toBe(true);
    expect(worthTryingAlone('transient', 2)).toBe(true);
    expect(worthTryingAlone('unavailable', 2)).toBe(false);
    expect(worthTryingAlone('unknown', 1)).toBe(false);
  });
});
