import { describe, expect, test } from '@jest/globals';
import { modalitiesOf, questionOf, type Subject } from './call.js';
import { SOURCE_IDS, sourceOf } from './sources.js';

const IDENTITY: Subject = {
  modality: 'identity',
  identity: [
    ['nomNaissance', 'MARTIN'],
    ['nomUsage', 'LEROY'],
    ['prenoms[]', 'JEANNE'],
    ['anneeDateNaissance', '1990'],
    ['moisDateNaissance', '1'],
    ['jourDateNaissance', '31'],
    ['sexeEtatCivil', 'F'],
    ['codeCogInseePaysNaissance', '99100'],
    ['codeCogInseeCommuneNaissance', '92022'],
  ],
};
const CALL = { source: 'rsa', subject: IDENTITY, token: 'token', recipient: '26920022500010' } as const;

/** A call as a caller without types would make it. */
function ask(change: object): ReturnType<typeof questionOf> {
  return questionOf({ ...CALL, ...change });
}

describe('what is sent', () => {
  test('a FranceConnect session takes the place of the token, and nothing about the person is sent', () => {
    const { headers, query, path } = ask({ subject: { modality: 'france-connect', accessToken: 'session' } });
    expect(headers['authorization']).toBe('Bearer session');
    expect(query.toString()).toBe('recipient=26920022500010');
    expect(path).toBe('/v3/dss/revenu_solidarite_active/france_connect');
  });

  test('a source takes the parameters that its route has, and no other', () => {
    expect([...ask({ source: 'student-grant' }).query.keys()]).toEqual([
      'recipient',
      'nomNaissance',
      'prenoms[]',
      'anneeDateNaissance',
      'moisDateNaissance',
      'jourDateNaissance',
      'sexeEtatCivil',
      'codeCogInseeCommuneNaissance',
    ]);
    expect(ask({}).query.get('nomUsage')).toBe('LEROY');
  });

  test('with an editor’s token the delegation is named beside the recipient', () => {
    const delegationId = '6e5a4f0e-0000-4000-8000-1234567890ab';
    expect(ask({ delegationId }).query.get('delegation_id')).toBe(delegationId);
    expect(ask({ delegationId }).query.get('recipient')).toBe('26920022500010');
  });

  test('a campaign and a month only where the route knows them', () => {
    const number = { modality: 'student-number', number: '1234567890A' };
    const grant = { source: 'student-grant', subject: number, campaign: 2024 };
    expect(ask(grant).query.toString()).toBe('recipient=26920022500010&ine=1234567890A&campaignYear=2024');
    const month = { year: 2026, month: 5 };
    expect(ask({ source: 'quotient-familial', month }).query.toString()).toMatch(/&annee=2026&mois=5$/);
  });

  test.each<[string, object]>([
    ['recipient-invalid', { recipient: '26920022500011' }],
    ['health-source-off', { source: 'aah' }],
    ['health-source-off', { source: 'c2s', healthRevealing: false }],
    ['modality-not-served', { source: 'job-seeker-status' }],
    ['modality-not-served', { subject: { modality: 'student-number', number: '1234567890A' } }],
    ['identity-insufficient', { subject: { modality: 'identity', identity: [['nomNaissance', 'MARTIN']] } }],
    ['identifier-invalid', { source: 'student-grant', subject: { modality: 'student-number', number: '12&ine=3' } }],
    [
      'identifier-invalid',
      { source: 'job-seeker-status', subject: { modality: 'job-seeker-identifier', identifier: ' \n' } },
    ],
    ['period-invalid', { month: { year: 2026, month: 5 } }],
    ['period-invalid', { campaign: 2024 }],
    ['period-invalid', { source: 'student-grant', campaign: 2020 }],
    ['delegation-invalid', { delegationId: 'x' }],
    ['token-invalid', { token: 'a\r\nx-other: b' }],
    ['token-invalid', { token: '' }],
  ])('%s: nothing is sent', (code, change) => {
    expect(() => ask(change)).toThrow(code);
  });

  test('every source can be asked in one modality at least, each on a path of its own', () => {
    const paths = SOURCE_IDS.flatMap((id) => modalitiesOf(id).map((modality) => sourceOf(id).paths[modality]));
    expect(SOURCE_IDS.every((id) => modalitiesOf(id).length > 0)).toBe(true);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(24);
  });
});
