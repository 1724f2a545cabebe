import { expect, test } from '@jest/globals';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { NameMembers } from './name-members.js';

test('members are named by issuer and subject, in their own site', async () => {
  const stores = new InMemoryGatewayStores();
  const description = { name: 'CCAS', siret: '1', communeCodes: [], referencePrefix: 'CHA' };
  await stores.sites.insert('chaville', description);
  await stores.sites.replaceMembers('chaville', [
    { issuer: 'i', subject: 's', displayName: 'Camille Roux', roles: ['agent'] },
  ]);
  expect([...(await new NameMembers(stores).execute('chaville'))]).toEqual([['i|s', 'Camille Roux']]);
  expect((await new NameMembers(stores).execute('demo')).size).toBe(0);
});
