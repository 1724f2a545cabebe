import { expect, test } from '@jest/globals';
import { secondsAfter } from '../domain/backoff.js';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { NOW, POLICY, aHabilitation, aRunningTask } from '../testing/task.fixture.js';
import { TraceCalls } from './trace-calls.js';

const { siteId, requestId } = aRunningTask();
const ready = {
  claim: { siteId, requestId, source: 'quotient-familial' as const, holder: 'worker-1', token: 1 },
  month: { year: 2026, month: 11 },
  habilitation: aHabilitation(),
  source: 'quotient-familial' as const,
  correlationId: 'c-1',
  actorId: 'agent-1',
  turn: 0,
};

test('a call is traced before it leaves: who asked, for what, under which right', async () => {
  const stores = new InMemoryRetrievalStores();
  stores.put(aRunningTask({ attempts: 0 }));
  const traced = await new TraceCalls(inMemoryUnitOfWork(stores), POLICY).execute([ready]);
  expect(traced).toEqual([{ ...ready, callId: 'id-1' }]);
  expect(stores.traced).toEqual([
    {
      id: 'id-1',
      siteId,
      requestId,
      source: 'quotient-familial',
      actorId: 'agent-1',
      purpose: 'call-api-particulier',
      scopes: ['cnaf_quotient_familial'],
      providers: ['CNAF'],
      habilitation: 'DEMO-0001',
      correlationId: 'c-1',
      about: 'applicant',
    },
  ]);
  expect(stores.task).toMatchObject({ attempts: 1, notBefore: secondsAfter(NOW, 60) });
});

test('a claim that is lost makes no call', async () => {
  const stores = new InMemoryRetrievalStores();
  stores.put(aRunningTask({ state: 'cancelled', lease: null }));
  expect(await new TraceCalls(inMemoryUnitOfWork(stores), POLICY).execute([ready])).toEqual([]);
  expect(stores.traced).toEqual([]);
});
