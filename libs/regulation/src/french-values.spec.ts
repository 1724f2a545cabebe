import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatValue } from 'publicodes';
import { frenchQuantity, hundredths } from './french-values.js';

describe('values in French', () => {
  test.each([
    [250, '€/mois', '250\u00a0€/mois'],
    [333.333333, '€/mois', '333,33\u00a0€/mois'],
    [-12.5, '€', '-12,50\u00a0€'],
    [1234567, '€', '1\u202f234\u202f567\u00a0€'],
    [456, '', '456'],
    [-0.001, '', '0'],
  ])('%d %s is %s', (value, unit, text) => {
    expect(frenchQuantity(value, unit)).toBe(text);
  });

  test('an amount reads as the library of the rules would write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (cents) => {
        expect(frenchQuantity(cents / 100, '€')).toBe(formatValue(cents / 100, { displayedUnit: '€' }));
      }),
    );
  });

  test('cents survive the passage through euros', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        expect(hundredths(cents / 100)).toBe(cents);
      }),
    );
    expect([hundredths(1.005), hundredths(0.1 + 0.2), hundredths(100 / 3)]).toEqual([101, 30, 3_333]);
  });
});
