import { expect, test } from '@jest/globals';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { DescribePerson } from './describe-person.js';

test('a person is told of the sites that know them, and of no other', async () => {
  const stores = new InMemoryGatewayStores();
  for (const id of ['chaville', 'demo']) {
    await stores.sites.insert(id, { name: `CCAS ${id}`, siret: '1', communeCodes: ['92022'], referencePrefix: 'CHA' });
  }
  await stores.sites.replaceMembers('chaville', [{ issuer: 'i', subject: 's', displayName: 'C', roles: ['agent'] }]);
  const describe = new DescribePerson(stores);
  expect(await describe.execute(['chaville', 'demo', 'other'], 'i', 's')).toEqual({
    sites: [{ id: 'chaville', name: 'CCAS chaville', communeCodes: ['92022'], displayName: 'C', roles: ['agent'] }],
  });
  expect(await describe.execute(['chaville'], 'other', 's')).toEqual({ sites: [] });
  expect(await describe.execute([], 'i', 's')).toEqual({ sites: [] });
});
