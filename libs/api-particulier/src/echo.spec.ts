import { describe, expect, test } from '@jest/globals';
import type { Identity } from '@octroi/kernel';
import fc from 'fast-check';
import { compareEcho } from './echo.js';
import type { PersonAnswer } from './person.js';

const JEANNE: Identity = {
  birthName: 'Lefèvre',
  usageName: 'D’Arc',
  givenNames: ['Anne-Sophie', 'Marie'],
  birthDate: '1990-01-31',
  sex: 'F',
};
const TOLD: PersonAnswer = {
  birthName: 'LEFEVRE',
  usageName: null,
  givenNames: 'ANNE-SOPHIE MARIE',
  birthDate: '1990-01-31',
  sex: 'F',
};

describe('an answer is about the person who was asked about', () => {
  test.each<[string, Partial<PersonAnswer>]>([
    ['without accents', {}],
    ['under the usage name alone', { birthName: "D'ARC" }],
    ['with both names in one', { birthName: 'LEFEVRE DARC', usageName: 'LEFEVRE D ARC' }],
    ['with a given name in two words', { givenNames: 'ANNE SOPHIE' }],
    ['under the second given name', { givenNames: 'MARIE' }],
    ['with an unknown day', { birthDate: '1990-01-00' }],
    ['with an unknown date', { birthDate: '0000-00-00' }],
    ['without sex', { sex: null }],
    ['with the name alone', { givenNames: null, birthDate: null, sex: null }],
  ])('%s', (_what, change) => {
    expect(compareEcho(JEANNE, [{ ...TOLD, ...change }])).toEqual({ verdict: 'same', differences: [] });
  });

  test.each<[string, Partial<PersonAnswer>, object]>([
    ['another day', { birthDate: '1990-01-30' }, { verdict: 'in-doubt', differences: ['birth-date'] }],
    ['another sex', { sex: 'M' }, { verdict: 'in-doubt', differences: ['sex'] }],
    ['another name', { birthName: 'MOREAU' }, { verdict: 'in-doubt', differences: ['name'] }],
    ['a typing error', { givenNames: 'ANE-SOPHIE' }, { verdict: 'in-doubt', differences: ['given-name'] }],
    ['a name that only begins alike', { givenNames: 'ANNE' }, { verdict: 'in-doubt', differences: ['given-name'] }],
    [
      'a relative of the same name',
      { givenNames: 'HUGO', birthDate: '2015-09-30' },
      { verdict: 'somebody-else', differences: ['birth-date', 'given-name'] },
    ],
    [
      'a stranger',
      { birthName: 'MOREAU', birthDate: '1958-04-19' },
      { verdict: 'somebody-else', differences: ['birth-date', 'name'] },
    ],
  ])('%s leaves a doubt', (_what, change, expected) => {
    expect(compareEcho(JEANNE, [{ ...TOLD, ...change }])).toEqual(expected);
  });

  test('in a couple the closer one counts, wherever they stand', () => {
    const partner = { ...TOLD, birthName: 'MOREAU', givenNames: 'MARC', birthDate: '1981-05-16', sex: 'M' as const };
    expect(compareEcho(JEANNE, [partner, TOLD]).verdict).toBe('same');
    expect(compareEcho(JEANNE, [TOLD, partner]).verdict).toBe('same');
    expect(compareEcho(JEANNE, [partner]).verdict).toBe('somebody-else');
  });

  test('nobody to compare with is no doubt, and no proof', () => {
    const nobody = { birthName: null, usageName: null, givenNames: null, birthDate: null, sex: 'F' as const };
    for (const told of [null, [], [nobody]]) expect(compareEcho(JEANNE, told).verdict).toBe('not-told');
  });

  test('whatever is told, there is a verdict, and a person is always the same as herself', () => {
    const name = fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }));
    const date = fc.option(fc.constantFrom('1990-01-31', '1990-00-00', '2001-02-03'));
    const person = fc.record({
      birthName: name,
      usageName: name,
      givenNames: name,
      birthDate: date,
      sex: fc.constantFrom('F' as const, 'M' as const, null),
    });
    fc.assert(
      fc.property(person, person, (mine, other) => {
        const { birthName, givenNames, ...rest } = mine;
        const asked = { ...rest, birthName: birthName ?? 'X', givenNames: givenNames === null ? [] : [givenNames] };
        const verdicts = ['same', 'in-doubt', 'somebody-else', 'not-told'];
        expect(verdicts).toContain(compareEcho(asked, [other]).verdict);
        expect(['same', 'not-told']).toContain(compareEcho(asked, [mine]).verdict);
      }),
    );
  });
});
