import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { age, day, euros, plural, readDay, readEuros, typedDay } from './format.js';

describe('amounts', () => {
  test.each([
    ['150', 15_000],
    ['1 200,50', 120_050],
    ['1\u202f200,5 €', 120_050],
    ['0', 0],
    ['', null],
    ['-5', null],
    ['12,345', null],
    ['douze', null],
  ])('%s', (text, cents) => expect(readEuros(text)).toBe(cents));

  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (cents) => {
        expect(readEuros(euros(cents))).toBe(cents);
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['31/01/1990', '1990-01-31'],
    ['31-1-1990', '1990-01-31'],
    ['31011990', '1990-01-31'],
    ['1.2.26', '2026-02-01'],
    ['1/2/27', '1927-02-01'],
    ['30/02/1990', null],
    ['1990-01-31', null],
    ['', null],
  ])('%s', (text, date) => expect(readDay(text, '2026-11-23')).toBe(date));

  test('what is typed again is the same day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(readDay(typedDay(iso))).toBe(iso);
        },
      ),
    );
  });

  test('an age changes on the birthday', () => {
    expect([age('2018-11-23', '2026-11-22'), age('2018-11-23', '2026-11-23')]).toEqual([7, 8]);
  });

  test('the first of a month is the first', () => expect(day('2026-12-01')).toBe('1er décembre 2026'));

  test('a year alone stays one', () => expect([day('1990'), day(null)]).toEqual(['1990', '—']));
});

describe('how many', () => {
  test.each([
    [0, 'pièce lue', '0 pièce lue'],
    [1, 'pièce lue', '1 pièce lue'],
    [1.5, 'part', '1,5 part'],
    [2, 'pièce lue', '2 pièces lues'],
    [12, 'message abandonné', '12 messages abandonnés'],
  ])('%d, « %s »', (count, words, text) => expect(plural(count, words)).toBe(text));
});
