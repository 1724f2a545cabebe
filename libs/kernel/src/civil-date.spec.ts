import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDate,
  civilDateAt,
  frenchDate,
  isCivilDate,
  wholeMonthsBetween,
  wholeYearsBetween,
} from './civil-date.js';

describe('civil dates', () => {
  test.each([
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s it is %s in Paris', (instant, date) => {
    expect(civilDateAt(new Date(instant))).toBe(date);
  });

  test.each(['2023-02-29', '2026-13-01', '2026-1-1', '20260101', '', null, 20260101, '2026-04-00', '0000-01-01'])(
    '%p is no date',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );

  test('a month after 31 January is the end of February', () => {
    expect(addMonths(civilDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(civilDate('2023-01-31'), 1)).toBe('2023-02-28');
  });

  test('somebody born on 29 February is one year older on 1 March', () => {
    expect(wholeYearsBetween(civilDate('2008-02-29'), civilDate('2026-02-28'))).toBe(17);
    expect(wholeYearsBetween(civilDate('2008-02-29'), civilDate('2026-03-01'))).toBe(18);
  });

  test('adding days and counting months agree with the calendar, whatever the date', () => {
    const date = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (instant, days) => {
        const start = civilDateAt(instant);
        expect(addDays(addDays(start, days), -days)).toBe(start);
        const months = wholeMonthsBetween(start, addDays(start, Math.abs(days)));
        expect(addMonths(start, months) <= addDays(start, Math.abs(days))).toBe(true);
      }),
    );
  });

  test('French prose', () => {
    expect(frenchDate(civilDate('2023-10-12'))).toBe('12 octobre 2023');
    expect(frenchDate(civilDate('2026-08-01'))).toBe('1er août 2026');
  });
});
