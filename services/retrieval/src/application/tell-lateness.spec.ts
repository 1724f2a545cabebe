import { expect, test } from '@jest/globals';
import { secondsAfter } from '../domain/backoff.js';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { NOW, PATIENCE, aRunningTask } from '../testing/task.fixture.js';
import { TellLateness } from './tell-lateness.js';

test('people who waited long enough are told once, and the task goes on', async () => {
  const stores = new InMemoryRetrievalStores();
  stores.put(aRunningTask());
  stores.now = secondsAfter(NOW, PATIENCE.seconds);
  const tell = new TellLateness(inMemoryUnitOfWork(stores));
  await tell.execute([stores.task]);
  await tell.execute([stores.task]);
  expect(stores.happened).toEqual(['late']);
  expect(stores.task).toMatchObject({ state: 'running', lateAt: null });
});
