import { describe, expect, test } from '@jest/globals';
import { householdBody } from './answer.js';
import { readFault, takeFault } from './faults.js';
import { HOUSEHOLDS, countedHousehold } from './household.js';
import { findHousehold, readQuery, refusedParameters } from './identity-query.js';

const JEANNE =
  'nomNaissance=Martin&prenoms[]=Jeanne&anneeDateNaissance=1990&moisDateNaissance=1&jourDateNaissance=31&sexeEtatCivil=f&codeCogInseePaysNaissance=99100&codeCogInseeCommuneNaissance=92022';

function query(text: string): URLSearchParams {
  return new URLSearchParams(text);
}

describe('finding a household', () => {
  test('case and accents do not matter; another date does', () => {
    expect(findHousehold(readQuery(query(JEANNE)))?.quotient).toBe(300);
    expect(findHousehold(readQuery(query(JEANNE.replace('=31', '=30'))))).toBeNull();
  });

  test('every household is found by its own identity', () => {
    for (const { who } of HOUSEHOLDS) {
      const [year = '', month = '', day = ''] = who.birthDate.split('-');
      const found = findHousehold({
        birthName: who.birthName,
        givenNames: who.givenNames.split(' '),
        year,
        month: month === '' ? null : String(Number(month)),
        day: day === '' ? null : String(Number(day)),
        sex: who.sex,
        countryCode: who.countryCode,
        communeCode: who.communeCode ?? null,
      });
      expect(found?.who).toBe(who);
    }
  });

  test('a counted household has the quotient written in its name', () => {
    expect(countedHousehold('ESSAI-BC-DAA')).toEqual({ quotient: 300 });
    expect(countedHousehold('ESSAI-BC-EFG')).toEqual({ quotient: 456 });
    expect(countedHousehold('ESSAI-12-300')).toBeNull();
  });
});

describe('refused parameters', () => {
  test.each([
    [JEANNE, []],
    [JEANNE.replace('Martin', 'M4RTIN'), ['00420']],
    [JEANNE.replace('sexeEtatCivil=f', 'sexeEtatCivil=x'), ['00427']],
    [JEANNE.replace('=92022', '='), ['00365']],
    [`${JEANNE}&mois=05`, ['00354']],
    ['', ['00420', '00427', '00400']],
  ])('%s gives %j', (text, codes) => {
    expect(refusedParameters(readQuery(query(text)), query(text)).map((refused) => refused.code)).toEqual(codes);
  });
});

describe('answers', () => {
  test('a scope that is missing leaves its key out', () => {
    const [household] = HOUSEHOLDS;
    const body = (scopes: string[]): string[] =>
      Object.keys((householdBody(household!, scopes, { year: 2026, month: 11 })['data'] as object | undefined) ?? {});
    expect(body(['cnaf_quotient_familial'])).toEqual(['quotient_familial']);
    expect(body(['cnaf_enfants', 'cnaf_adresse'])).toEqual(['enfants', 'adresse']);
  });
});

describe('faults', () => {
  test('a fault for two calls about one name leaves the others alone and ends', () => {
    const fault = readFault({ kind: 'status', status: 503, times: 2, birthName: 'MARTIN' });
    let faults = [fault!];
    const play = (name: string): boolean => {
      const taken = takeFault(faults, name);
      faults = [...taken.faults];
      return taken.fault !== null;
    };
    expect([play('LEROY'), play('MARTIN'), play('MARTIN'), play('MARTIN')]).toEqual([false, true, true, false]);
  });

  test.each([null, 'x', { kind: 'explode' }, { status: 200 }, { latencyMs: -1 }, { times: 1.5 }])(
    '%j is no fault',
    (body) => {
      expect(readFault(body)).toBeNull();
    },
  );
});
