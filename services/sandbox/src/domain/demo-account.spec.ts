import { describe, expect, test } from '@jest/globals';
import { accountsOf, assuranceFor, claimsOf } from './demo-account.js';

const content = {
  id: 'chaville',
  site: {
    name: 'CCAS de Chaville',
    siret: '26920022500010',
    users: [
      { issuer: 'octroi-development', subject: 'chaville:agent', displayName: 'Camille Roux', roles: ['agent'] },
      { issuer: 'https://proconnect.example', subject: 'abc', displayName: 'Quelqu’un', roles: ['president'] },
      { issuer: 'octroi-development', subject: 12, displayName: 'Nombre' },
    ],
  },
};

describe('demo accounts', () => {
  test('are the people of the development issuer, and nobody of another', () => {
    expect(accountsOf(content)).toEqual([
      {
        ...{ subject: 'chaville:agent', displayName: 'Camille Roux', roles: ['agent'] },
        ...{ siteName: 'CCAS de Chaville', siret: '26920022500010' },
      },
    ]);
  });

  test.each([null, [], 'text', {}, { site: null }, { site: { users: 'none' } }, { site: { users: [null, 3] } }])(
    'are none in %j',
    (odd) => {
      expect(accountsOf(odd)).toEqual([]);
    },
  );

  test('are told with the claims of ProConnect', () => {
    expect(accountsOf(content).map(claimsOf)).toEqual([
      {
        ...{ sub: 'chaville:agent', uid: 'chaville:agent', given_name: 'Camille', usual_name: 'Roux' },
        ...{ email: 'chaville.agent@octroi.example', siret: '26920022500010' },
        ...{ organization_label: 'CCAS de Chaville', idp_id: 'octroi-development' },
      },
    ]);
  });
});

test.each([
  [[], 'eidas1'],
  [['eidas2', 'eidas3'], 'eidas2'],
  [['unheard-of', 'eidas1-mfa'], 'eidas1-mfa'],
  [['unheard-of'], 'eidas1'],
])('asked for %j, one signs in at %s', (asked, level) => {
  expect(assuranceFor(asked)).toBe(level);
});
