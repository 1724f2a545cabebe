import { expect, test } from '@jest/globals';
import { InMemoryIntakeStores, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { RegisterSites } from './register-sites.js';

test('a registered site may file from then on', async () => {
  const stores = new InMemoryIntakeStores();
  const event = {
    id: 'e-1',
    type: 'aid.gateway.site-registered.v1',
    source: 'octroi/gateway',
    siteId: 'chaville',
    subject: 'chaville',
    sequence: 1,
    correlationId: 'c-1',
    actorId: null,
    data: { referencePrefix: 'CHA' },
  };
  await new RegisterSites(inMemoryUnitOfWork(stores)).execute([event]);
  expect(stores.prefixes).toEqual(new Map([['chaville', 'CHA']]));
});
