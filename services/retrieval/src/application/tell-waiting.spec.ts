import { expect, test } from '@jest/globals';
import { secondsAfter } from '../domain/backoff.js';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { NOW, aTask } from '../testing/task.fixture.js';
import { TellWaiting } from './tell-waiting.js';

test('people whose request waits behind a closed way are told once, and it keeps its place', async () => {
  const stores = new InMemoryRetrievalStores();
  stores.put(aTask());
  const tell = new TellWaiting(inMemoryUnitOfWork(stores));
  await tell.execute([stores.task], secondsAfter(NOW, 30));
  await tell.execute([stores.task], secondsAfter(NOW, 90));
  expect(stores.happened).toEqual(['held']);
  expect(stores.task).toMatchObject({ state: 'due', dueAt: NOW, lastReason: 'state-slow', failures: 0 });
});
