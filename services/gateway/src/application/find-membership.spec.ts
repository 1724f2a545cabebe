import { expect, test } from '@jest/globals';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { FindMembership } from './find-membership.js';

test('a person has roles on the sites that know them, and none elsewhere', async () => {
  const stores = new InMemoryGatewayStores();
  await stores.sites.insert('chaville', { name: 'CCAS', siret: '1', communeCodes: [], referencePrefix: 'CHA' });
  await stores.sites.replaceMembers('chaville', [{ issuer: 'i', subject: 's', displayName: 'C', roles: ['agent'] }]);
  const find = new FindMembership(stores);
  expect(await find.execute('chaville', 'i', 's')).toEqual(['agent']);
  expect(await find.execute('chaville', 'other', 's')).toBeNull();
  expect(await find.execute('demo', 'i', 's')).toBeNull();
});
