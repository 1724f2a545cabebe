import { describe, expect, test } from '@jest/globals';
import {
  CountingSignal,
  InMemoryRetrievalStores,
  aCause,
  anActor,
  inMemoryUnitOfWork,
} from '../testing/in-memory-retrieval-stores.js';
import { aHabilitation, aTask } from '../testing/task.fixture.js';
import { RecordHabilitation } from './record-habilitation.js';

const operator = anActor({ subject: 'operator', siteId: null, issuer: 'operator', roles: ['operator'] });

function parkedStores(cause: 'habilitation' | 'access'): InMemoryRetrievalStores {
  const stores = new InMemoryRetrievalStores();
  const parking = { cause, reason: 'habilitation-missing', waitsFor: 'administrator' } as const;
  stores.put(aTask({ state: 'parked', dueAt: null, parking }));
  return stores;
}

const record = (stores: InMemoryRetrievalStores, overrides: object = {}) =>
  new RecordHabilitation(inMemoryUnitOfWork(stores), new CountingSignal()).execute(operator, aCause(operator), {
    ...aHabilitation(),
    ...overrides,
  });

describe('the right of a site to call', () => {
  test('is recorded by the operator only', async () => {
    const admin = anActor({ roles: ['admin'] });
    const stores = new InMemoryRetrievalStores();
    const useCase = new RecordHabilitation(inMemoryUnitOfWork(stores), new CountingSignal());
    await expect(useCase.execute(admin, aCause(admin), aHabilitation())).rejects.toThrow('role-not-allowed');
  });

  test('does not end before it begins', async () => {
    const reversed = { validFrom: '2026-11-02', validUntil: '2026-11-01' };
    await expect(record(new InMemoryRetrievalStores(), reversed)).rejects.toMatchObject({
      ...{ code: 'invalid-body', faults: [{ pointer: '/validUntil', code: 'before-start' }] },
    });
    const oneDay = { validFrom: '2026-11-02', validUntil: '2026-11-02' };
    expect((await record(new InMemoryRetrievalStores(), oneDay)).result).toEqual({ changed: true });
  });

  test('ends within ten years, or has no end', async () => {
    for (const validUntil of ['2036-11-03', '9999-12-31'])
      await expect(
        record(new InMemoryRetrievalStores(), { validFrom: '2026-11-02', validUntil }),
      ).rejects.toMatchObject({
        ...{ code: 'invalid-body', faults: [{ pointer: '/validUntil', code: 'end-too-far' }] },
      });
    for (const validUntil of ['2036-11-02', null])
      expect((await record(new InMemoryRetrievalStores(), { validFrom: '2026-11-02', validUntil })).result).toEqual({
        changed: true,
      });
  });

  test('lifts the tasks that waited for it', async () => {
    const stores = parkedStores('habilitation');
    expect((await record(stores, { number: 'DEMO-0002' })).result).toEqual({ changed: true });
    expect(stores.task.state).toBe('due');
    expect(stores.happened).toEqual(['resumed']);
  });

  test('recorded again as it was, changes nothing', async () => {
    const stores = parkedStores('habilitation');
    expect((await record(stores)).result).toEqual({ changed: false });
    expect(stores.task.state).toBe('parked');
  });

  test('recorded again, gives a refused access another chance: a token may be prolonged as it is', async () => {
    const stores = parkedStores('access');
    stores.refused.set('chaville', 'token-expired');
    expect((await record(stores)).result).toEqual({ changed: false });
    expect(stores.task.state).toBe('due');
    expect(stores.refused.size).toBe(0);
  });
});
