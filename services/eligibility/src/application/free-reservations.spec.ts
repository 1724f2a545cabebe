import { expect, test } from '@jest/globals';
import { InMemoryEligibilityStores, anEvent, inMemoryUnitOfWork } from '../testing/in-memory-eligibility-stores.js';
import { FreeReservations } from './free-reservations.js';

test('what a withdrawn request had reserved is free again, and the request is closed', async () => {
  const stores = new InMemoryEligibilityStores();
  await stores.grants.reserve('chaville', 'request-1', 5_000);
  await new FreeReservations(inMemoryUnitOfWork(stores)).execute([anEvent({})]);
  expect([stores.ledger.size, [...stores.closed]]).toEqual([0, ['request-1']]);
});
