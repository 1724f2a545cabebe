import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { aHabilitation, aRunningTask } from '../testing/task.fixture.js';
import { PrepareCalls } from './prepare-calls.js';

const { siteId, requestId } = aRunningTask();
const claim = { siteId, requestId, source: 'quotient-familial' as const, holder: 'worker-1', token: 1 };

describe('before a call', () => {
  let stores: InMemoryRetrievalStores;
  const prepare = (overrides: object = {}, hasToken = true) =>
    new PrepareCalls(inMemoryUnitOfWork(stores), { hasToken: async () => hasToken }).execute([
      { ...claim, ...overrides },
    ]);

  beforeEach(() => {
    stores = new InMemoryRetrievalStores();
    stores.put(aRunningTask());
  });

  test('a claim with its legal basis is ready, under the habilitation in force', async () => {
    expect(await prepare()).toEqual([
      {
        claim,
        source: 'quotient-familial',
        month: { year: 2026, month: 11 },
        turn: 0,
        habilitation: aHabilitation(),
        correlationId: 'c-1',
        actorId: 'agent-1',
      },
    ]);
    expect(stores.told).toEqual([]);
  });

  test('one without it is parked', async () => {
    expect(await prepare({}, false)).toEqual([]);
    expect(stores.task).toMatchObject({ state: 'parked', parking: { reason: 'token-missing' }, lease: null });
    expect(stores.happened).toEqual(['parked']);
  });

  test('the right of another site counts for nothing', async () => {
    stores.rights.splice(0, 1, aHabilitation({ siteId: 'demo' }));
    expect(await prepare()).toEqual([]);
    expect(stores.task.parking?.reason).toBe('habilitation-missing');
  });

  test.each([{ token: 2 }, { holder: 'worker-2' }])('a claim that is lost is left alone: %j', async (lost) => {
    expect(await prepare(lost, false)).toEqual([]);
    expect(stores.task.state).toBe('running');
  });
});
