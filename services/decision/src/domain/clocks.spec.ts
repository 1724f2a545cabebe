import { describe, expect, test } from '@jest/globals';
import { addDays, civilDate, civilDateAt, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import {
  appealUntil,
  courtUntilAfter,
  easterOf,
  implicitRejectionOn,
  isPublicHoliday,
  reasonsDueOn,
  withdrawalUntil,
  workingDayFrom,
} from './clocks.js';

const d = civilDate;

describe('legal dates', () => {
  test.each([
    ['2026-01-15', '2026-03-15'],
    ['2025-12-31', '2026-02-28'],
    ['2023-12-31', '2024-02-29'],
    ['2024-02-29', '2024-04-29'],
    ['2026-07-31', '2026-09-30'],
    ['2026-08-30', '2026-10-30'],
    ['2026-12-30', '2027-02-28'],
  ])('a request received on %s is rejected by silence on %s', (received, rejected) => {
    expect(implicitRejectionOn(d(received))).toBe(rejected);
  });

  test.each([
    ['2026-01-15', '2026-03-16', 'a Monday'],
    ['2026-01-02', '2026-03-03', 'a Tuesday'],
    ['2026-02-13', '2026-04-14', 'a Tuesday'],
    ['2026-02-03', '2026-04-07', 'not Good Friday’s week-end nor Easter Monday'],
    ['2026-03-31', '2026-06-01', 'not the Sunday'],
    ['2026-05-13', '2026-07-15', 'not 14 July'],
    ['2026-10-30', '2026-12-31', 'a Thursday'],
    ['2026-10-31', '2027-01-04', 'neither New Year nor its week-end'],
    ['2023-12-31', '2024-03-01', 'a leap year'],
    ['2026-03-13', '2026-05-15', 'not Ascension'],
  ])('notified on %s, it is appealed against until %s: %s', (notified, until) => {
    expect(appealUntil(d(notified))).toBe(until);
  });

  test('without its remedies a letter leaves a year', () => {
    expect(appealUntil(d('2024-02-29'), false)).toBe('2025-02-28');
  });

  test('a gracious appeal gives two months more, from its answer or from its silence', () => {
    expect(courtUntilAfter({ receivedOn: d('2026-01-15'), answeredOn: d('2026-02-10') })).toBe('2026-04-13');
    expect(courtUntilAfter({ receivedOn: d('2026-01-15'), answeredOn: null })).toBe('2026-05-18');
    expect(courtUntilAfter({ receivedOn: d('2026-01-15'), answeredOn: d('2026-06-01') })).toBe('2026-05-18');
  });

  test('a decision that creates rights is withdrawn within four months; reasons are given within one', () => {
    expect(withdrawalUntil(d('2025-10-31'))).toBe('2026-02-28');
    expect(reasonsDueOn(d('2026-01-31'))).toBe('2026-02-28');
  });

  test('waiting for papers holds the clock, until they come or should have come', () => {
    const asked = { askedOn: d('2026-01-20'), by: d('2026-02-04'), givenOn: null };
    expect(implicitRejectionOn(d('2026-01-15'), [asked])).toBe('2026-03-30');
    expect(implicitRejectionOn(d('2026-01-15'), [{ ...asked, givenOn: d('2026-01-25') }])).toBe('2026-03-20');
    expect(implicitRejectionOn(d('2026-01-15'), [{ ...asked, givenOn: d('2026-02-20') }])).toBe('2026-03-30');
    const twice = [asked, { askedOn: d('2026-01-30'), by: d('2026-02-09'), givenOn: null }];
    expect(implicitRejectionOn(d('2026-01-15'), twice)).toBe('2026-04-04');
    const late = { askedOn: d('2026-03-16'), by: d('2026-04-16'), givenOn: null };
    expect(implicitRejectionOn(d('2026-01-15'), [late])).toBe('2026-03-15');
  });

  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter %i is %s', (year, date) => {
    expect(easterOf(year)).toBe(date);
    expect(isPublicHoliday(addDays(d(date), 1))).toBe(true);
  });
});

/** Month ends, leap days, changes of hour, year ends: twenty days of ten years. */
const DAYS = [
  ...['01-01', '01-30', '01-31', '02-27', '02-28', '03-01', '03-29', '03-30', '03-31', '04-30'],
  ...['05-31', '06-30', '07-31', '08-30', '08-31', '10-25', '10-26', '10-31', '12-30', '12-31'],
];
const CASES = Array.from({ length: 10 }, (_none, index) => 2023 + index).flatMap((year) =>
  DAYS.map((day) => d(`${year}-${day}`)),
);

/** The same by another way: days of a calendar counted by hand. */
function monthsLater(date: CivilDate, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

test(`of ${CASES.length} dated cases each clock agrees with a calendar counted by hand, at whatever hour of the Paris day`, () => {
  expect(CASES).toHaveLength(200);
  for (const date of CASES) {
    // Just after and just before midnight in Paris, in winter and in summer.
    const midnight = new Date(`${date}T12:00:00Z`).getTime();
    for (const hours of [-10, 0, 9]) expect(civilDateAt(new Date(midnight + hours * 3_600_000))).toBe(date);
    expect(implicitRejectionOn(date)).toBe(monthsLater(date, 2));
    expect(withdrawalUntil(date)).toBe(monthsLater(date, 4));
    expect(reasonsDueOn(date)).toBe(monthsLater(date, 1));
    const until = appealUntil(date);
    const plain = addDays(d(monthsLater(date, 2)), 1);
    expect(until >= plain && until <= addDays(plain, 4)).toBe(true);
    expect(workingDayFrom(until)).toBe(until);
    for (let day = plain; day < until; day = addDays(day, 1)) expect(workingDayFrom(day)).toBe(until);
  }
});

test('a suspension never brings the rejection nearer, nor makes it later than its own days', () => {
  const day = fc.nat(120).map((days) => addDays(d('2026-01-15'), days));
  const suspension = fc
    .record({ askedOn: day, length: fc.nat(40), given: fc.option(fc.nat(60)) })
    .map(({ askedOn, length, given }) => ({
      ...{ askedOn, by: addDays(askedOn, length) },
      givenOn: given === null ? null : addDays(askedOn, given),
    }));
  fc.assert(
    fc.property(fc.array(suspension, { maxLength: 4 }), (suspensions) => {
      const received = d('2026-01-15');
      const end = implicitRejectionOn(received, suspensions);
      expect(end >= implicitRejectionOn(received)).toBe(true);
      expect(end <= addDays(implicitRejectionOn(received), 40 * suspensions.length)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
