import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jain, median, percentiles } from './statistics.js';

describe('percentiles', () => {
  test('are by nearest rank, whatever the order', () => {
    const series = Array.from({ length: 100 }, (_none, index) => 100 - index);
    expect(percentiles(series)).toEqual({ p50: 50, p95: 95, p99: 99, max: 100 });
  });

  test('of one value are that value', () => {
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7, max: 7 });
    expect(median([3, 1, 2])).toBe(2);
  });

  test('of nothing do not exist', () => {
    expect(() => percentiles([])).toThrow(RangeError);
  });
});

describe('fairness', () => {
  test('is 1 for equal shares, 1/n for one who has all, and between for any other, whatever the unit', () => {
    expect(jain([3, 3, 3])).toBe(1);
    expect(jain([9, 0, 0])).toBeCloseTo(1 / 3);
    expect(() => jain([])).toThrow(RangeError);
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1 }), (shares) => {
        const index = jain(shares);
        expect(index).toBeGreaterThanOrEqual(1 / shares.length - 1e-9);
        expect(index).toBeLessThanOrEqual(1 + 1e-9);
        expect(jain(shares.map((share) => share * 7))).toBeCloseTo(index);
      }),
    );
  });
});
