import { expect, test } from '@jest/globals';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { aTask } from '../testing/task.fixture.js';
import { ResumeSites } from './resume-sites.js';

function parkedFor(cause: 'token' | 'access'): InMemoryRetrievalStores {
  const stores = new InMemoryRetrievalStores();
  const parking = { cause, reason: 'token-missing', waitsFor: 'administrator' } as const;
  stores.put(aTask({ state: 'parked', dueAt: null, parking }));
  stores.refused.set('chaville', 'token-expired');
  return stores;
}

const resume = (stores: InMemoryRetrievalStores, causes: readonly ('token' | 'access')[], hasToken = true) =>
  new ResumeSites(inMemoryUnitOfWork(stores), { hasToken: async () => hasToken }).execute(['chaville'], causes);

test('tasks go on when the token of their site has come', async () => {
  const stores = parkedFor('token');
  await resume(stores, ['token'], false);
  expect(stores.task.state).toBe('parked');
  await resume(stores, ['token']);
  expect(stores.task.state).toBe('due');
  expect(stores.refused.size).toBe(1);
});

test('a refused access gets another chance when asked for', async () => {
  const stores = parkedFor('access');
  await resume(stores, ['token']);
  expect(stores.task.state).toBe('parked');
  await resume(stores, ['token', 'access']);
  expect(stores.task.state).toBe('due');
  expect(stores.refused.size).toBe(0);
});
