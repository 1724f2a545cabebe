import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  CountingSignal,
  InMemoryRetrievalStores,
  anEvent,
  inMemoryUnitOfWork,
} from '../testing/in-memory-retrieval-stores.js';
import { NOW, PATIENCE, aRequest, aRule } from '../testing/task.fixture.js';
import { OpenTasks, type RequestSubmitted } from './open-tasks.js';

const { requestId, aid, requestedOn, noticeGivenOn } = aRequest();
const submitted = (overrides: object = {}): RequestSubmitted =>
  anEvent(requestId, { aid, requestedOn, noticeGivenOn, urgent: false, ...overrides });

describe('a request that was filed', () => {
  let stores: InMemoryRetrievalStores;
  let signal: CountingSignal;
  const open = (event: RequestSubmitted): Promise<void> =>
    new OpenTasks(inMemoryUnitOfWork(stores), signal, PATIENCE).execute([event]);

  beforeEach(() => {
    stores = new InMemoryRetrievalStores();
    signal = new CountingSignal();
  });

  test('opens a task that is due, in the name of who filed, and wakes the worker', async () => {
    await open(submitted());
    expect(stores.task).toMatchObject({
      state: 'due',
      dueAt: NOW,
      origin: { correlationId: 'c-1', causationId: 'e-1', actorId: 'agent-1' },
    });
    expect(stores.held).toEqual(['rely chaville']);
    expect(signal.count).toBe(1);
  });

  test('opens a task for each source that the regulation uses, and for no other', async () => {
    stores.known.splice(0, 1, aRule({ sources: ['rsa', 'quotient-familial', 'asf', 'unheard-of'] }));
    await open(submitted());
    const states = [...stores.all.values()].map(({ source, state }) => [source, state]);
    expect(states).toEqual([
      ['quotient-familial', 'due'],
      ['rsa', 'due'],
      ['asf', 'due'],
    ]);
  });

  test('asks for a status alone where no rule needs the quotient', async () => {
    stores.known.splice(0, 1, aRule({ sources: ['rsa'] }));
    await open(submitted());
    const states = [...stores.all.values()].map(({ source, state }) => [source, state]);
    expect(states).toEqual([
      ['quotient-familial', 'not-needed'],
      ['rsa', 'due'],
    ]);
  });

  test('without a regulation for its aid it is parked, and said so', async () => {
    await open(submitted({ aid: 'eau' }));
    expect(stores.task).toMatchObject({ state: 'parked', parking: { reason: 'no-regulation' } });
    expect(stores.happened).toEqual(['parked']);
  });

  test('opens nothing when its end came first', async () => {
    stores.buried.add(`chaville/${requestId}`);
    await open(submitted({ aid: 'eau' }));
    expect(stores.all.size).toBe(0);
    expect(stores.told).toEqual([]);
  });
});
