import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { aHabilitation, aRunningTask } from '../testing/task.fixture.js';
import { PrepareCalls } from './prepare-calls.js';

const { siteId, requestId } = aRunningTask();
const claim = { siteId, requestId, source: 'quotient-familial' as const, holder: 'worker-1', token: 1 };

describe('before a call', () => {
  let stores: InMemoryRetrievalStores;
  const prepare = (overrides: object = {}, hasToken = true, asks = false) =>
    new PrepareCalls(
      inMemoryUnitOfWork(stores),
      { hasToken: async () => hasToken },
      { asks: async () => asks },
    ).execute([{ ...claim, ...overrides }]);

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

  test('where the centre has no access to the tax office, the person is asked for the notice and nothing leaves', async () => {
    stores = new InMemoryRetrievalStores();
    stores.put(aRunningTask({ source: 'tax-income' }));
    expect(await prepare({ source: 'tax-income' })).toEqual([]);
    expect(stores.task).toMatchObject({ state: 'unavailable', lastReason: 'tax-notice-asked' });
    expect(stores.told).toMatchObject([{ event: { type: 'gave-up', nextStep: 'ask-the-person' } }]);
  });

  test('where it has one, its habilitation for that is needed all the same; a refusal of API Particulier is none', async () => {
    stores = new InMemoryRetrievalStores();
    stores.put(aRunningTask({ source: 'tax-income' }));
    stores.refused.set('chaville', 'token-expired');
    expect(await prepare({ source: 'tax-income' }, false, true)).toEqual([]);
    expect(stores.task.parking?.reason).toBe('scope-missing');
    stores.put(aRunningTask({ source: 'tax-income' }));
    stores.rights.push(aHabilitation({ number: 'DGFIP-1', scopes: ['dgfip_rfr'] }));
    expect(await prepare({ source: 'tax-income' }, false, true)).toMatchObject([
      { habilitation: { number: 'DGFIP-1' } },
    ]);
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
