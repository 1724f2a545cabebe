import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readHousehold } from './answer.js';
import { isSiret } from './siret.js';
import { meaningOf } from './taxonomy.js';

const QUOTIENT = { fournisseur: 'CNAF', valeur: 300, annee: 2026, mois: 11, annee_calcul: 2026, mois_calcul: 10 };

describe('answers', () => {
  test.each([
    [300, 300],
    [0, 0],
    ['455', 455],
    [null, null],
  ])('a value %j is read as %j', (valeur, value) => {
    expect(readHousehold({ data: { quotient_familial: { ...QUOTIENT, valeur } } })?.quotientFamilial?.value).toBe(
      value,
    );
  });

  test('dates with unknown parts stay text, more keys are let through, missing scopes are null', () => {
    const enfants = [
      {
        nom_naissance: 'X',
        nom_usage: null,
        prenoms: 'A B',
        date_naissance: '2012-04-00',
        sexe: 'F',
        annee_date_de_naissance: '2012',
      },
    ];
    expect(readHousehold({ data: { enfants, surprise: 1 }, meta: {} })).toEqual({
      quotientFamilial: null,
      allocataires: null,
      children: [{ birthName: 'X', usageName: null, givenNames: 'A B', birthDate: '2012-04-00', sex: 'F' }],
      address: null,
    });
  });

  test('a person of whom something is not said does not cost the quotient', () => {
    const household = readHousehold({ data: { quotient_familial: QUOTIENT, allocataires: [{ sexe: '?' }] } });
    expect(household?.quotientFamilial?.value).toBe(300);
    expect(household?.allocataires).toEqual([
      { birthName: null, usageName: null, givenNames: null, birthDate: null, sex: null },
    ]);
  });

  test('an address is read part by part', () => {
    const adresse = { destinataire: 'Mme X', numero_libelle_voie: null, code_postal_ville: '92370 CHAVILLE', pays: 1 };
    expect(readHousehold({ data: { adresse } })?.address).toEqual({
      addressee: 'Mme X',
      complement: null,
      building: null,
      street: null,
      locality: null,
      postalCodeAndTown: '92370 CHAVILLE',
      country: null,
    });
  });

  test('an answer without any of the keys is none: a token reads at least one', () => {
    expect(readHousehold({ data: {} })).toBeNull();
    expect(readHousehold({ data: { autre: 1 } })).toBeNull();
  });

  test.each([
    ['a text value', { ...QUOTIENT, valeur: 'trois cents' }],
    ['a fraction', { ...QUOTIENT, valeur: 300.5 }],
    ['a negative value', { ...QUOTIENT, valeur: -1 }],
    ['another provider', { ...QUOTIENT, fournisseur: 'AUTRE' }],
    ['no month', { ...QUOTIENT, mois: undefined }],
    ['a list', []],
  ])('%s is no answer', (_what, quotient) => {
    expect(readHousehold({ data: { quotient_familial: quotient } })).toBeNull();
  });

  test('no JSON ever crashes the reader, nor makes a quotient out of nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ data: fc.jsonValue() }),
          fc.record({ data: fc.record({ quotient_familial: fc.jsonValue(), enfants: fc.jsonValue() }) }),
        ),
        (body) => {
          const household = readHousehold(body);
          expect(household?.quotientFamilial ?? null).toBeNull();
        },
      ),
    );
  });
});

describe('the meaning of failures', () => {
  test.each([
    [401, '00103', 'token-expired', 'call-the-administrator'],
    [404, '23003', 'no-file-at-provider', 'ask-the-person'],
    [404, null, 'route-not-served', 'call-the-administrator'],
    [409, '00015', 'same-call-in-flight', 'retry-later'],
    [422, '35560', 'identity-not-recognised', 'ask-the-person'],
    [422, '00355', 'identity-not-recognised', 'ask-the-person'],
    [422, '00365', 'identity-refused', 'fix-the-request'],
    [422, '00210', 'recipient-refused', 'call-the-administrator'],
    [502, '35008', 'provider-throttled', 'retry-later'],
    [502, '35001', 'provider-unavailable', 'retry-later'],
    [418, '99999', 'call-refused', 'call-the-administrator'],
    [599, null, 'provider-unavailable', 'retry-later'],
    [302, null, 'answer-unexpected', 'retry-later'],
  ] as const)('%d %s is %s: %s', (status, code, ...[reason, nextStep]) => {
    expect(meaningOf(status, code)).toEqual({ reason, nextStep });
  });

  test('one code has two meanings, told apart by its title', () => {
    const reasons = ['Allocataire non référencé auprès des caisses éligibles', 'Erreur inatendue', null].map(
      (title) => meaningOf(404, '35003', title).reason,
    );
    expect(reasons).toEqual(['not-known-to-providers', 'provider-answer-unclear', 'not-known-to-providers']);
  });

  test('every status and code has a meaning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.option(fc.string()), (status, code) => {
        expect(meaningOf(status, code).reason).toMatch(/^[a-z-]+$/);
      }),
    );
  });
});

test.each([
  ['26920022500010', true],
  ['26920022500011', false],
  ['35600000000048', true],
  ['2692002250001', false],
  ['2692002250001a', false],
])('%s is a SIRET: %s', (text, expected) => {
  expect(isSiret(text)).toBe(expected);
});
