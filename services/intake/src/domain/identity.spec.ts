import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Identity } from '@octroi/kernel';
import { matchKey, normalisedName } from './identity.js';

const JEANNE: Identity = {
  birthName: 'MARTIN',
  givenNames: ['JEANNE'],
  birthDate: '1990-01-31',
  sex: 'F',
  birthPlace: { countryCode: '99100', communeCode: '92022' },
};

describe('matching people', () => {
  test.each([
    ['Éloïse', 'ELOISE'],
    ['  d’Arc-Martin ', 'D ARC MARTIN'],
    ['LEBŒUF', 'LEBOEUF'],
  ])('%s is %s', (name, normalised) => {
    expect(normalisedName(name)).toBe(normalised);
  });

  test('accents, case and the order of other given names do not make another person', () => {
    expect(matchKey({ ...JEANNE, birthName: ' Martin', givenNames: ['Jeanne', 'Zoé'], usageName: 'DURAND' })).toBe(
      matchKey(JEANNE),
    );
  });

  test.each<[string, Partial<Identity>]>([
    ['another birth date', { birthDate: '1990-02-01' }],
    ['another sex', { sex: 'M' }],
    ['another birth place', { birthPlace: { countryCode: '99100', communeCode: '75056' } }],
    ['another first name', { givenNames: ['ANNE', 'JEANNE'] }],
  ])('%s makes another person', (_what, change) => {
    expect(matchKey({ ...JEANNE, ...change })).not.toBe(matchKey(JEANNE));
  });

  test.each<[string, Partial<Identity>]>([
    ['a partial birth date', { birthDate: '1990-01' }],
    ['no sex', { sex: null }],
    ['no given name', { givenNames: [] }],
    ['a French birth place without commune', { birthPlace: { countryCode: '99100' } }],
    ['no birth place', { birthPlace: null }],
    ['a name of signs only', { birthName: '--' }],
  ])('with %s nobody is matched', (_what, change) => {
    expect(matchKey({ ...JEANNE, ...change })).toBeNull();
  });

  test('a name is normalised once for all, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normalisedName(normalisedName(name))).toBe(normalisedName(name));
      }),
    );
  });
});
