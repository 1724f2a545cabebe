import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  CountingSignal,
  InMemoryRetrievalStores,
  anEvent,
  inMemoryUnitOfWork,
} from '../testing/in-memory-retrieval-stores.js';
import { NOW, aTask } from '../testing/task.fixture.js';
import { CorrectTasks, type RequestCorrected } from './correct-tasks.js';

const { requestId } = aTask();
const corrected = (changed: string[], data: object = {}): RequestCorrected =>
  anEvent(requestId, { urgent: false, noticeGivenOn: '2026-11-23', changed, ...data });

describe('a request that was corrected', () => {
  let stores: InMemoryRetrievalStores;
  let signal: CountingSignal;
  const correct = (event: RequestCorrected): Promise<void> =>
    new CorrectTasks(inMemoryUnitOfWork(stores), signal).execute([event]);

  beforeEach(() => {
    stores = new InMemoryRetrievalStores();
    signal = new CountingSignal();
  });

  test('that waited for the notice is asked about once it is given', async () => {
    const parking = { cause: 'notice', reason: 'notice-missing', waitsFor: 'worker' } as const;
    stores.put(aTask({ state: 'parked', parking, noticeGivenOn: null, dueAt: null }));
    await correct(corrected(['notice']));
    expect(stores.task).toMatchObject({ state: 'due', dueAt: NOW, noticeGivenOn: '2026-11-23', parking: null });
    expect([stores.happened, signal.count]).toEqual([['resumed'], 1]);
  });

  test('that the State did not know is asked about again with other people', async () => {
    stores.put(aTask({ state: 'unavailable', dueAt: null }));
    await correct(corrected(['worksheet']));
    expect(stores.task.state).toBe('unavailable');
    await correct({ ...corrected(['applicant']), id: 'e-2' });
    expect(stores.task).toMatchObject({ state: 'due', origin: { actorId: 'agent-1' } });
  });

  test('that has its answer keeps it', async () => {
    stores.put(aTask({ state: 'succeeded', dueAt: null }));
    await correct(corrected(['applicant'], { urgent: true }));
    expect(stores.task).toMatchObject({ state: 'succeeded', urgent: true });
    expect(stores.happened).toEqual([]);
  });

  test('before it was filed here is too early', async () => {
    await expect(correct(corrected(['notice']))).rejects.toThrow('too-early');
  });
});
