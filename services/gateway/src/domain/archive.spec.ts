import { describe, expect, test } from '@jest/globals';
import { SITE_ROLES, addDays, addMonths, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { isArchived, isOldEnough, lastArchivedDay, opensArchive } from './archive.js';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01' as CivilDate, days));

describe('the intermediate archive', () => {
  test('begins when two years have passed since the last act or contact, to the day', () =>
    fc.assert(
      fc.property(day, (last) => {
        const end = addMonths(last, 24);
        expect([isArchived(last, end), isArchived(last, addDays(end, 1))]).toEqual([false, true]);
      }),
    ));

  test('no file of which something is said since the day that is looked back to is in it', () =>
    fc.assert(
      fc.property(day, fc.nat({ max: 2_000 }), (today, days) => {
        expect(isArchived(addDays(lastArchivedDay(today), days), today)).toBe(false);
      }),
    ));

  test('a request filed within two years is in it never, which its id says; of another id nothing is known', () =>
    fc.assert(
      fc.property(day, day, (filed, today) => {
        const time = Date.parse(`${filed}T12:00:00Z`).toString(16).padStart(12, '0');
        const id = `${time.slice(0, 8)}-${time.slice(8)}-7abc-8def-0123456789ab`;
        expect(isOldEnough(id, today)).toBe(isArchived(filed, today));
        expect(isOldEnough(id.replace('-7abc', '-4abc'), today)).toBe(true);
      }),
    ));

  test('opens to those who answer for the work, the data and the eliminations, whatever else they are', () => {
    expect(SITE_ROLES.filter((role) => opensArchive([role]))).toEqual(
      SITE_ROLES.filter((role) => ['manager', 'dpo', 'admin'].includes(role)),
    );
    expect([opensArchive(['agent', 'manager']), opensArchive([])]).toEqual([true, false]);
  });
});
