import { expect, test } from '@jest/globals';
import { InMemoryEligibilityStores, anEvent, inMemoryUnitOfWork } from '../testing/in-memory-eligibility-stores.js';
import { RegisterSites } from './register-sites.js';

test('the communes of a site are kept', async () => {
  const stores = new InMemoryEligibilityStores();
  await new RegisterSites(inMemoryUnitOfWork(stores)).execute([anEvent({ communeCodes: ['92022', '92072'] })]);
  expect(stores.communes).toEqual(new Map([['chaville', ['92022', '92072']]]));
});
