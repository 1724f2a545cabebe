import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  CountingSignal,
  InMemoryRetrievalStores,
  aCause,
  anActor,
  inMemoryUnitOfWork,
} from '../testing/in-memory-retrieval-stores.js';
import { NOW, aTask } from '../testing/task.fixture.js';
import { RetryRetrieval } from './retry-retrieval.js';

describe('asking the State again', () => {
  let stores: InMemoryRetrievalStores;
  const retry = (actor = anActor()) =>
    new RetryRetrieval(inMemoryUnitOfWork(stores), new CountingSignal()).execute(
      actor,
      aCause(actor),
      aTask().requestId,
    );

  beforeEach(() => {
    stores = new InMemoryRetrievalStores();
  });

  test('makes the task due, in the name of who asks', async () => {
    stores.put(aTask({ state: 'unavailable', dueAt: null }));
    expect((await retry()).result).toEqual({ changed: true });
    expect(stores.task).toMatchObject({ state: 'due', dueAt: NOW, origin: { actorId: anActor().subject } });
  });

  test('lifts the refusal of the site’s access', async () => {
    const parking = { cause: 'access', reason: 'token-expired', waitsFor: 'administrator' } as const;
    stores.put(aTask({ state: 'parked', dueAt: null, parking }));
    stores.refused.set('chaville', 'token-expired');
    await retry();
    expect(stores.refused.size).toBe(0);
  });

  test('changes nothing when it is due already', async () => {
    stores.put(aTask());
    expect((await retry()).result).toEqual({ changed: false });
    expect(stores.told).toEqual([]);
  });

  test('is refused once the data are known, by a machine, and for an unknown request', async () => {
    await expect(retry()).rejects.toThrow('not-found');
    stores.put(aTask({ state: 'succeeded' }));
    await expect(retry()).rejects.toThrow('retrieval-finished');
    await expect(retry(anActor({ roles: ['machine'] }))).rejects.toThrow('role-not-allowed');
  });
});
