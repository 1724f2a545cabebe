import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths, civilDate, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { RETENTION, endedBefore, keptUntil, stageOf, type FileEnding, type Stage } from './retention.js';

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(civilDate('2000-01-31'), days));
const ending = fc.constantFrom<FileEnding>('granted', 'refused', 'dropped');
const file = fc.record({ ending, closedOn: date });

describe('how long a file is kept', () => {
  test.each<[FileEnding, string, string, string, Stage]>([
    ['refused', '2024-01-15', '2024-01-15', '2026-01-15', 'active'],
    ['refused', '2024-01-15', '2024-01-15', '2026-01-16', 'due'],
    ['dropped', '2024-02-29', '2024-02-29', '2026-02-28', 'active'],
    ['dropped', '2024-02-29', '2024-02-29', '2026-03-01', 'due'],
    ['granted', '2016-06-30', '2016-06-30', '2018-07-01', 'intermediate'],
    ['granted', '2016-06-30', '2016-06-30', '2026-06-30', 'intermediate'],
    ['granted', '2016-06-30', '2016-06-30', '2026-07-01', 'due'],
    // Somebody who came back last year is followed: their refusal of long ago stays with their file.
    ['refused', '2016-06-30', '2025-05-02', '2026-07-01', 'active'],
    ['granted', '2016-06-30', '2025-05-02', '2026-07-01', 'active'],
    ['granted', '2016-06-30', '2024-05-02', '2026-07-01', 'due'],
  ])('%s, ended %s, people last seen %s: on %s it is %s', (how, closedOn, contact, today, stage) => {
    const ended = { ending: how, closedOn: civilDate(closedOn) };
    expect(stageOf(ended, civilDate(contact), civilDate(today))).toBe(stage);
  });

  test('nothing is due before the time of its kind after its end, nor within two years of the last contact', () => {
    fc.assert(
      fc.property(file, date, date, (ended, contact, today) => {
        const until = keptUntil(ended, contact);
        expect(stageOf(ended, contact, today) === 'due').toBe(today > until);
        expect(until >= addMonths(ended.closedOn, RETENTION[ended.ending].months)).toBe(true);
        expect(until >= addMonths(contact, 24)).toBe(true);
      }),
    );
  });

  test('a file goes one way: active, intermediate, due; and only a grant is ever in intermediate archive', () => {
    const order: readonly Stage[] = ['active', 'intermediate', 'due'];
    fc.assert(
      fc.property(file, date, fc.array(date, { minLength: 2, maxLength: 6 }), (ended, contact, days) => {
        const stages = days.toSorted().map((day: CivilDate) => stageOf(ended, contact, day));
        expect(stages.map((stage) => order.indexOf(stage))).toEqual(
          stages.map((stage) => order.indexOf(stage)).toSorted((one, other) => one - other),
        );
        if (ended.ending !== 'granted') expect(stages).not.toContain('intermediate');
      }),
    );
  });

  test('what is not looked at could not be due', () => {
    fc.assert(
      fc.property(file, date, date, (ended, contact, today) => {
        if (ended.closedOn > endedBefore(ended.ending, today)) expect(stageOf(ended, contact, today)).not.toBe('due');
      }),
    );
  });
});
