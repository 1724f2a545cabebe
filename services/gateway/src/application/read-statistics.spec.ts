import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BREAKDOWNS, SMALLEST_GROUP, type CountedLine, type Tally } from '../domain/statistics.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ReadStatistics } from './read-statistics.js';

const PERIOD = { from: '2026-01-01', until: '2026-12-31' };

function tally(filed: number): Tally {
  const ends = { granted: filed, partiallyGranted: 0, refused: 0, withdrawn: 0, grantedCents: filed * 100 };
  return { filed, urgent: 0, ...ends, medianDays: 1, ninthDecileDays: 3 };
}

describe('statistics of a centre', () => {
  const stores = new InMemoryGatewayStores();
  const read = (...lines: CountedLine[]) => {
    stores.statistics.counted = { total: tally(40), waiting: 2, lines };
    return new ReadStatistics(stores).execute('chaville', PERIOD);
  };
  const line = (breakdown: CountedLine['breakdown'], code: string, filed: number): CountedLine => ({
    ...{ breakdown, code, label: null, tally: tally(filed) },
  });

  test('bands stand in the order of their numbers, what nobody knows last', async () => {
    const codes = ['unknown', '1000+', '0-199', '400-599'];
    const { tables } = await read(...codes.map((code) => line('by-quotient', code, 9)));
    const table = tables.find(({ breakdown }) => breakdown === 'by-quotient');
    expect(table?.lines.map(({ code }) => code)).toEqual(['0-199', '400-599', '1000+', 'unknown']);
    expect(tables.map(({ breakdown }) => breakdown)).toEqual([...BREAKDOWNS]);
  });

  test('a line that could name a household is never told, whatever the numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...BREAKDOWNS), fc.integer({ min: 1, max: 20 }), async (breakdown, filed) => {
        const { tables } = await read(line(breakdown, '0-199', filed));
        const told = tables.find((table) => table.breakdown === breakdown)?.lines[0]?.tally !== null;
        const names = ['by-quotient', 'by-age', 'by-household-size'].includes(breakdown);
        expect(told).toBe(!names || filed >= SMALLEST_GROUP);
      }),
    );
  });
});
