import { describe, expect, test } from '@jest/globals';

import { settledPrefix, settledUpTo, type DurableState, type PublishedRow } from './receipts.js';

const state = (overrides: Partial<DurableState> = {}): DurableState => ({
  delivered: 50,
  ackFloor: 40,
  inHand: 0,
  notDelivered: 10,
  waiting: 1,
  ...overrides,
});

describe('what a durable has settled', () => {
  test.each<[string, DurableState, DurableState | undefined, number]>([
    ['behind, for the first time', state(), undefined, 40],
    ['behind and moving', state(), state({ delivered: 30 }), 40],
    ['nobody asks', state({ waiting: 0 }), state(), 40],
    ['some in hand', state({ inHand: 1 }), state(), 40],
    ['all delivered', state({ notDelivered: 0 }), undefined, 60],
    ['all delivered, some in hand', state({ notDelivered: 0, inHand: 2 }), undefined, 40],
    ['asks, and gets nothing', state(), state(), 60],
    ['beyond the stream', state({ delivered: 90, ackFloor: 90, notDelivered: 0 }), undefined, 90],
  ])('%s', (_case, now, ...[before, expected]) => {
    expect(settledUpTo(now, before, 60)).toBe(expected);
  });

  test('ends at the first row above', () => {
    const rows = [4, 7, 5, 6].map((streamSeq, position): PublishedRow => ({
      id: '',
      streamSeq,
      publishedAt: '',
      position,
    }));
    expect(settledPrefix(rows, 6).map(({ streamSeq }) => streamSeq)).toEqual([4]);
    expect(settledPrefix(rows, 7)).toEqual(rows);
    expect(settledPrefix(rows, 3)).toEqual([]);
  });
});
