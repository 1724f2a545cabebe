import { describe, expect, test } from '@jest/globals';
import { quotientData } from './answer.js';
import { officialRoute } from './official-routes.js';
import { masked } from './topic-data.js';
import { readFault, takeFault } from './faults.js';
import { HOUSEHOLDS, TOWN, countedHousehold } from './household.js';
import { judge, refusal, type TokenRights } from './judge.js';
import { findHousehold, readQuery, refusedParameters } from './identity-query.js';

const JEANNE =
  'nomNaissance=Martin&prenoms[]=Jeanne&anneeDateNaissance=1990&moisDateNaissance=1&jourDateNaissance=31&sexeEtatCivil=f&codeCogInseePaysNaissance=99100&codeCogInseeCommuneNaissance=92022';

/** Without a place of birth in France. */
const BORN = JEANNE.replace('&codeCogInseeCommuneNaissance=92022', '');
const QUOTIENT = officialRoute('/v3/dss/quotient_familial/identite')!;
const TODAY = { year: 2026, month: 11 };

function query(text: string): URLSearchParams {
  return new URLSearchParams(text);
}

describe('finding a household', () => {
  test('case and accents do not matter; another date does', () => {
    expect(findHousehold(readQuery(query(JEANNE)))?.quotient).toBe(300);
    expect(findHousehold(readQuery(query(JEANNE.replace('=31', '=30'))))).toBeNull();
  });

  test('a town of birth is known by its name and department too', () => {
    const named = (town: string): URLSearchParams =>
      query(`${BORN}&nomCommuneNaissance=${town}&codeCogInseeDepartementNaissance=92`);
    expect(findHousehold(readQuery(named('Chaville')))?.quotient).toBe(300);
    expect(findHousehold(readQuery(named('Meudon')))).toBeNull();
    expect(findHousehold(readQuery(query(JEANNE.replace('=92022', '=92048'))))).toBeNull();
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
        communeCode: who.countryCode === '99100' ? TOWN.code : null,
        communeName: null,
        departmentCode: null,
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
    [JEANNE.replace('moisDateNaissance=1', 'moisDateNaissance=13'), ['00363']],
    [JEANNE.replace('=31', '=0'), ['00363']],
    [JEANNE.replace('=99100', '=33'), ['00400']],
    [`${JEANNE}&nomUsage=L.`, ['00426']],
    [`${JEANNE}&prenoms[]=A&prenoms[]=B&prenoms[]=C`, ['00367']],
    [`${BORN}&nomCommuneNaissance=Chaville&codeCogInseeDepartementNaissance=92`, []],
    [`${BORN}&nomCommuneNaissance=Chaville&codeCogInseeDepartementNaissance=99`, ['00428']],
    [`${BORN}&nomCommuneNaissance=Ch4&codeCogInseeDepartementNaissance=92`, ['00365']],
    [
      `${BORN.replace(/anneeDate\w+=1990&/, '')}&nomCommuneNaissance=Chaville&codeCogInseeDepartementNaissance=92`,
      ['00422'],
    ],
    [BORN, ['00365']],
    [`${JEANNE}&annee=2026&mois=11`, []],
    [`${JEANNE}&annee=2026&mois=12`, ['00354']],
    [`${JEANNE}&annee=2024&mois=12`, []],
    [`${JEANNE}&annee=2024&mois=11`, ['00355']],
    [`${JEANNE}&annee=2023&mois=11`, ['00356']],
    [`${JEANNE}&annee=2027&mois=1`, ['00356']],
    [`${JEANNE}&mois=05`, ['00354']],
    [`${JEANNE}&mois=12`, ['00354']],
    ['', ['00420', '00427', '00400']],
  ])('%s gives %j', (text, codes) => {
    expect(refusedParameters(query(text), TODAY, QUOTIENT).map((refused) => refused.code)).toEqual(codes);
  });
});

describe('answers', () => {
  test('an unknown part of a date is zeros', () => {
    const petit = HOUSEHOLDS.find(({ who }) => who.birthName === 'PETIT');
    expect(quotientData(petit!, TODAY)).toMatchObject({
      allocataires: [{ date_naissance: '1970-03-00' }],
    });
  });

  test('a scope that is missing leaves its key out', () => {
    const [household] = HOUSEHOLDS;
    const body = (scopes: string[]): string[] => Object.keys(masked(quotientData(household!, TODAY), scopes, QUOTIENT));
    expect(body(['cnaf_quotient_familial'])).toEqual(['quotient_familial']);
    expect(body(['cnaf_enfants', 'cnaf_adresse'])).toEqual(['enfants', 'adresse']);
  });
});

describe('the order of checks', () => {
  const held = { scopes: ['cnaf_quotient_familial'] };
  const codeOf = (text: string, token: TokenRights | undefined): unknown => {
    const { status, body } = judge({ route: QUOTIENT, token, query: query(text), today: TODAY });
    const [error] = (body['errors'] as { code: string }[] | undefined) ?? [];
    return [status, error?.code ?? null];
  };

  test('token, scopes, recipient, parameters, then the person: the first that is broken is told', () => {
    expect(codeOf('', undefined)).toEqual([401, '00101']);
    expect(codeOf('', { scopes: ['pole_emploi_identite'] })).toEqual([403, '00100']);
    expect(codeOf('', held)).toEqual([422, '00210']);
    expect(codeOf('recipient=26920022500011', held)).toEqual([422, '00210']);
    expect(codeOf('recipient=26920022500010', held)).toEqual([422, '00420']);
    expect(codeOf(`recipient=26920022500010&${JEANNE.replace('Martin', 'Personne')}`, held)).toEqual([422, '35560']);
    expect(codeOf(`recipient=26920022500010&${JEANNE}`, held)).toEqual([200, null]);
  });

  test('the month of the answer is that of the question, else the one that runs', () => {
    const monthOf = (text: string): unknown =>
      judge({ route: QUOTIENT, token: held, query: query(`recipient=35600000000048&${JEANNE}${text}`), today: TODAY })
        .body['data'];
    expect(monthOf('&annee=2025&mois=3')).toMatchObject({ quotient_familial: { annee: 2025, mois: 3 } });
    expect(monthOf('')).toMatchObject({ quotient_familial: { annee: 2026, mois: 11 } });
  });

  test('only a provider’s code names the provider', () => {
    const metaOf = (code: string): unknown => (refusal(404, { code, title: '' }).body['errors'] as object[])[0];
    expect(metaOf('23003')).toMatchObject({ meta: { provider: 'CNAF' } });
    expect(metaOf('35003')).toMatchObject({ meta: { provider: 'CNAF & MSA' } });
    expect(metaOf('00429')).toMatchObject({ meta: {} });
  });
});

describe('faults', () => {
  test('a fault for two calls about one name leaves the others alone and ends', () => {
    const fault = readFault({ kind: 'status', status: 503, times: 2, birthName: 'Martin' });
    let faults = [fault!];
    const play = (name: string): boolean => {
      const taken = takeFault(faults, { birthName: name, path: '/v3/dss/quotient_familial/identite' });
      faults = [...taken.faults];
      return taken.fault !== null;
    };
    expect([play('LEROY'), play('MARTIN'), play('MARTIN'), play('MARTIN')]).toEqual([false, true, true, false]);
  });

  test('a fault of one provider leaves the others alone', () => {
    const faults = [readFault({ kind: 'hang', path: '/v3/dss/revenu_solidarite_active/' })!];
    const isTouched = (path: string): boolean => takeFault(faults, { birthName: 'MARTIN', path }).fault !== null;
    expect(isTouched('/v3/dss/revenu_solidarite_active/identite')).toBe(true);
    expect(isTouched('/v3/dss/quotient_familial/identite')).toBe(false);
  });

  test.each([
    null,
    'x',
    { kind: 'explode' },
    { status: 200 },
    { latencyMs: -1 },
    { times: 1.5 },
    { retryInSeconds: 'x' },
  ])('%j is no fault', (body) => {
    expect(readFault(body)).toBeNull();
  });
});
