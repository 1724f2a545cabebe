import { expect, test } from '@jest/globals';
import { InMemoryRetrievalStores, anEvent, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { aRunningTask } from '../testing/task.fixture.js';
import { EndTasks } from './end-tasks.js';

const { requestId } = aRunningTask();

test('a decided request is not fetched for any more', async () => {
  const stores = new InMemoryRetrievalStores();
  stores.put(aRunningTask());
  await new EndTasks(inMemoryUnitOfWork(stores)).execute([anEvent(requestId, {})], () => true);
  expect(stores.task).toMatchObject({ state: 'cancelled', lease: null });
  expect(stores.buried).toEqual(new Set([`chaville/${requestId}`]));
});

test('an adjourned one goes on', async () => {
  const stores = new InMemoryRetrievalStores();
  stores.put(aRunningTask());
  await new EndTasks(inMemoryUnitOfWork(stores)).execute([anEvent(requestId, {})], () => false);
  expect(stores.task.state).toBe('running');
  expect(stores.buried.size).toBe(0);
});
