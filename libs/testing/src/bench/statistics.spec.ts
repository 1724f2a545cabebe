import { describe, expect, test } from '@jest/globals';
import { median, percentiles } from './statistics.js';

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
