import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agree, figuresOf, isOfOnePeriod } from './figures.js';

const figures = fc.record({
  referenceCents: fc.nat(),
  shares: fc.option(fc.constantFrom(1, 1.5, 2, 2.5)),
  year: fc.integer({ min: 2000, max: 2200 }),
});

describe('figures', () => {
  test('what is told alone is kept, each of them named', () => {
    fc.assert(
      fc.property(figures, fc.object(), (known, other) => {
        expect(Object.keys(figuresOf('tax-income', { ...other, ...known }))).toEqual([
          'referenceCents',
          'shares',
          'year',
        ]);
        expect(figuresOf('tax-income', known)).toEqual(known);
      }),
    );
    expect(figuresOf('eaje', { annualResourcesCents: 5, year: 2025 })).toEqual({
      annualResourcesCents: 5,
      dependentChildren: null,
      year: 2025,
    });
  });

  test('agree with themselves, whatever one of them leaves out, and the other way round', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        expect(agree(one, { ...one, shares: null })).toBe(true);
        expect(agree(one, other)).toBe(agree(other, one));
        expect(isOfOnePeriod(one, other)).toBe(one.year === other.year);
      }),
    );
    expect(agree({ shares: 2 }, { shares: 2.5 })).toBe(false);
  });
});
