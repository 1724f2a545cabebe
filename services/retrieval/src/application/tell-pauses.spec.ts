import { expect, test } from '@jest/globals';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { NOW, aTask } from '../testing/task.fixture.js';
import { TellPauses } from './tell-pauses.js';

test('people are told of a pause once, and once that it is over; the task keeps its place', async () => {
  const stores = new InMemoryRetrievalStores();
  stores.put(aTask());
  let isPaused = true;
  const found = async (wanted: boolean) => (isPaused === wanted ? [stores.task] : []);
  const pauses = { findUntold: () => found(true), findResumed: () => found(false) };
  const tell = new TellPauses(inMemoryUnitOfWork(stores), pauses, 10);
  await tell.execute();
  await tell.execute();
  expect(stores.happened).toEqual(['paused']);
  isPaused = false;
  await tell.execute();
  await tell.execute();
  expect(stores.happened).toEqual(['paused', 'unpaused']);
  expect(stores.task).toMatchObject({ state: 'due', dueAt: NOW, lastReason: null, failures: 0 });
});
