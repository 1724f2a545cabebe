import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Identity } from '@octroi/kernel';
import { checkIdentity } from './identity.js';
import { OFFICIAL_NAME, officialName } from './names.js';

const TODAY = '2026-11-23';
const JEANNE: Identity = {
  birthName: 'Martin',
  givenNames: ['Jeanne'],
  birthDate: '1990-01-31',
  sex: 'F',
  birthPlace: { countryCode: '99100', communeCode: '92022' },
};

describe('names', () => {
  test.each([
    ['  d’Arc –  Morel ', "D'ARC - MOREL"],
    ['LEBŒUF', 'LEBOEUF'],
    ['Šimić', 'SIMIC'],
    ['Łukasz', 'LUKASZ'],
    ['Ħal Ŋga', 'HAL NGGA'],
    ['Groẞ', 'GROSS'],
    ['louÿs', 'LOUYS'],
    ['E\u0301lodie', 'ÉLODIE'],
    ['Nguyễn', 'NGUYÊN'.replace('Ê', 'E')],
  ])('%s is sent as %s', (name, sent) => {
    expect(officialName(name)).toBe(sent);
  });

  test.each(['', '--', 'M4RTIN', '王', 'a.b'])('%j cannot be sent', (name) => {
    expect(officialName(name)).toBeNull();
  });
});

describe('identities', () => {
  test('the least that is enough, in the official form', () => {
    expect(checkIdentity({ ...JEANNE, birthDate: '1990' }, TODAY)).toEqual({
      parameters: [
        ['nomNaissance', 'MARTIN'],
        ['prenoms[]', 'JEANNE'],
        ['anneeDateNaissance', '1990'],
        ['sexeEtatCivil', 'F'],
        ['codeCogInseePaysNaissance', '99100'],
        ['codeCogInseeCommuneNaissance', '92022'],
      ],
    });
  });

  test('a commune by its name needs department and year; abroad the country is enough', () => {
    const named = { countryCode: '99100', communeName: 'Saint-Étienne', departmentCode: '42' };
    expect(checkIdentity({ ...JEANNE, birthPlace: named }, TODAY)).toMatchObject({
      parameters: expect.arrayContaining([
        ['nomCommuneNaissance', 'SAINT-ÉTIENNE'],
        ['codeCogInseeDepartementNaissance', '42'],
      ]),
    });
    const abroad = checkIdentity({ ...JEANNE, birthPlace: { countryCode: '99330', communeCode: '92022' } }, TODAY);
    expect(JSON.stringify(abroad)).not.toContain('Commune');
  });

  test('a birth date may be unknown, as the State allows', () => {
    const unknown = checkIdentity({ ...JEANNE, birthDate: null, birthPlace: { countryCode: '99127' } }, TODAY);
    expect(unknown).toEqual({
      parameters: [
        ['nomNaissance', 'MARTIN'],
        ['prenoms[]', 'JEANNE'],
        ['sexeEtatCivil', 'F'],
        ['codeCogInseePaysNaissance', '99127'],
      ],
    });
  });

  test('three given names at most', () => {
    const checked = checkIdentity({ ...JEANNE, givenNames: ['A', 'B', 'C', 'D'] }, TODAY);
    expect('parameters' in checked ? checked.parameters.filter(([name]) => name === 'prenoms[]') : []).toHaveLength(3);
  });

  test.each<[Partial<Identity>, string]>([
    [{ birthName: '4' }, 'birth-name'],
    [{ givenNames: [] }, 'given-names'],
    [{ birthDate: '' }, 'birth-date'],
    [{ birthDate: '2026-11-23' }, 'birth-date'],
    [{ birthDate: '2027' }, 'birth-date'],
    [{ birthDate: '1990-02-30' }, 'birth-date'],
    [{ birthDate: '1899-12-31' }, 'birth-date'],
    [{ sex: null }, 'sex'],
    [{ birthPlace: null }, 'birth-place'],
    [{ birthPlace: { countryCode: '99100' } }, 'birth-place'],
    [{ birthPlace: { countryCode: '99100', communeName: 'Lyon' } }, 'birth-place'],
    [
      { birthDate: null, birthPlace: { countryCode: '99100', communeName: 'Lyon', departmentCode: '69' } },
      'birth-place',
    ],
  ])('%j lacks its %s', (change, fault) => {
    expect(checkIdentity({ ...JEANNE, ...change }, TODAY)).toEqual({ faults: [fault] });
  });

  test('whatever our rules accept, the official rules accept', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 20 });
    const place = fc.oneof(
      fc.record({
        countryCode: fc.constantFrom('99100', '99330', '92352', '12345'),
        communeCode: fc.constantFrom('92022', '2A004', '20004', null),
      }),
      fc.record({
        countryCode: fc.constant('99100'),
        communeName: name,
        departmentCode: fc.constantFrom('92', '2A', '20', '976', '99'),
      }),
    );
    const identity = fc.record({
      birthName: name,
      usageName: fc.option(name),
      givenNames: fc.array(name, { maxLength: 5 }),
      birthDate: fc.constantFrom('1990-01-31', '1990-01', '1990', '1990-13', 'x', '', null),
      sex: fc.constantFrom('F' as const, 'M' as const, null),
      birthPlace: place,
    });
    fc.assert(
      fc.property(identity, (candidate) => {
        const checked = checkIdentity(candidate, TODAY);
        if (!('parameters' in checked)) return;
        const sent = new Map(checked.parameters);
        for (const [key, value] of checked.parameters)
          if (/nom|prenoms/i.test(key)) expect(value).toMatch(OFFICIAL_NAME);
        expect(sent.get('sexeEtatCivil')).toMatch(/^[MF]$/);
        expect(sent.get('codeCogInseePaysNaissance')).toMatch(/^(99\d{3}|92352)$/);
        if (sent.has('codeCogInseeCommuneNaissance'))
          expect(sent.get('codeCogInseeCommuneNaissance')).toMatch(/^([013-9]\d|2[AB1-9])\d{3}$/);
        if (sent.has('nomCommuneNaissance')) expect(sent.get('anneeDateNaissance')).toBe('1990');
      }),
    );
  });
});
