import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { likeness, readSearch, searchKeys } from './search.js';

const TODAY = civilDate('2026-11-23');
const ELOISE = { birthName: "D'Arc-Müller", usageName: 'Lœwe', givenNames: ['Éloïse', 'Zoé'], birthDate: '1990-01-31' };
const submission = { aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: ELOISE };

describe('what people are found by', () => {
  test('each word of a name, without accents, and the birth date, followed by all others', () => {
    const keys = searchKeys(submission).map(({ key }) => key);
    expect(keys).toContain('MULLER D ARC LOEWE ELOISE ZOE 1990-01-31');
    expect(keys).toContain('1990-01-31 D ARC MULLER LOEWE ELOISE ZOE');
    expect(keys.map((key) => key.split(' ')[0])).toEqual(['ARC', 'MULLER', 'LOEWE', 'ELOISE', 'ZOE', '1990-01-31']);
  });

  test('the household too, as far as it is known', () => {
    const household = [
      { relation: 'child' as const, birthDate: '2018-05-02' },
      { relation: 'child' as const },
      { relation: 'partner' as const, identity: { birthName: 'PETIT' } },
    ];
    const keys = searchKeys({ ...submission, applicant: { birthName: 'X' }, household });
    expect(keys).toEqual([
      { place: 1, key: '2018-05-02' },
      { place: 3, key: 'PETIT' },
    ]);
  });
});

describe('reading what was typed', () => {
  const people = (head: string, ...others: string[]) => ({ by: 'people', head, others });

  test.each([
    ['marti', people('MARTI')],
    ['  jea  Martí ', people('MARTI', 'JEA')],
    ['éloïse d’arc', people('ELOISE', 'ARC', 'D')],
    ['31/01/1990', people('1990-01-31')],
    ['1/2/1990', people('1990-02-01')],
    ['31.01.1990 mart', people('1990-01-31', 'MART')],
    ['1990-01-31', people('1990-01-31')],
    ['CHA-2026-0001', { by: 'reference', prefix: 'CHA-2026-0001' }],
    ['cha-2026', { by: 'reference', prefix: 'CHA-2026' }],
    ['123', { by: 'number', number: 123, years: [2026, 2025, 2024] }],
  ])('%s', (text, search) => {
    expect(readSearch(text, TODAY)).toEqual(search);
  });

  test.each(['', ' ', 'm', "'", '%%', '31/02/1990'])('%j is too little to search', (text) => {
    expect(readSearch(text, TODAY)).toBeNull();
  });
});

describe('likeness', () => {
  const jeanne = { birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-31' };

  test.each([
    [{ birthName: 'martin', givenNames: ['Jeanne', 'Marie'], birthDate: '1990-01-31' }, 'same'],
    [{ birthName: 'DURAND', usageName: 'Martin', givenNames: ['JEANNE'], birthDate: '1990-01-31' }, 'same'],
    [{ birthName: 'MARTIN', givenNames: ['JEANNE'] }, 'close'],
    [{ birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-13' }, 'close'],
    [{ birthName: 'MARTIN', givenNames: ['J'], birthDate: '1990-01-31' }, 'close'],
    [{ birthName: 'DURAND', givenNames: ['JEANNE'], birthDate: '1990-01-31' }, 'close'],
    [{ birthName: 'MARTIN', givenNames: ['PAUL'], birthDate: '1988-05-02' }, null],
    [{ birthName: '', givenNames: [], birthDate: '1990' }, null],
  ])('%j is %s', (other, found) => {
    expect(likeness(jeanne, other)).toBe(found);
    expect(likeness(other, jeanne)).toBe(found);
  });
});
