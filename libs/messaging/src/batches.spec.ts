import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { groupByType, type Groupable } from './batches.js';

interface Item extends Groupable {
  readonly place: number;
}

const items: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom('a', 'b', 'c'),
      siteId: fc.constantFrom('x', 'y'),
      subject: fc.constantFrom('1', '2', '3'),
    }),
    {
      maxLength: 40,
    },
  )
  .map((events) => events.map((event, place) => ({ ...event, place })));
const grouped = (events: readonly Item[]): Item[][] => groupByType(events, (item) => item);

describe('the groups of a fetched run', () => {
  test('hold every event once, each group of one type', () => {
    fc.assert(
      fc.property(items, (events) => {
        const groups = grouped(events);
        expect(groups.flat().sort((a, b) => a.place - b.place)).toEqual(events);
        for (const group of groups) expect(new Set(group.map(({ type }) => type)).size).toBe(1);
      }),
    );
  });

  test('keep the order of each aggregate, and of each type', () => {
    fc.assert(
      fc.property(items, (events) => {
        const order = (key: (item: Item) => string): void => {
          const last = new Map<string, number>();
          for (const item of grouped(events).flat()) {
            expect(item.place).toBeGreaterThan(last.get(key(item)) ?? -1);
            last.set(key(item), item.place);
          }
        };
        order((item) => `${item.siteId}/${item.subject}`);
        order((item) => item.type);
      }),
    );
  });

  test('are as few as the types when every event is about something else', () => {
    const events = Array.from({ length: 90 }, (_, place) => ({
      type: ['a', 'b', 'c'][place % 3] ?? '',
      siteId: 'x',
      subject: String(place),
      place,
    }));
    expect(grouped(events).map(({ length }) => length)).toEqual([30, 30, 30]);
  });

  test('split where an aggregate comes back to an earlier type', () => {
    const of = (type: string, place: number): Item => ({ type, siteId: 'x', subject: '1', place });
    expect(grouped([of('a', 0), of('b', 1), of('a', 2)])).toHaveLength(3);
  });
});
