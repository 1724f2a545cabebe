import { expect, test } from '@jest/globals';
import { considerRule, newTask } from '../domain/open-task.js';
import { changeOf } from '../domain/task-change.js';
import {
  CountingSignal,
  InMemoryRetrievalStores,
  anEvent,
  inMemoryUnitOfWork,
} from '../testing/in-memory-retrieval-stores.js';
import { NOW, PATIENCE, aRequest } from '../testing/task.fixture.js';
import { AdoptSourceRules } from './adopt-source-rules.js';

const adopted = (validFrom: string) =>
  anEvent('chaville', {
    version: '2026-01-10',
    validFrom,
    validUntil: null,
    aids: [{ code: 'eau', sources: ['quotient-familial'], quotientFamilialMonth: 'previous' as const }],
  });

function waitingForRules(): InMemoryRetrievalStores {
  const stores = new InMemoryRetrievalStores();
  const task = newTask(aRequest({ aid: 'eau' }), NOW, PATIENCE);
  stores.put(changeOf(task, considerRule(task, null, NOW)).task);
  return stores;
}

test('an adopted regulation lifts the tasks that waited for it', async () => {
  const [stores, signal] = [waitingForRules(), new CountingSignal()];
  await new AdoptSourceRules(inMemoryUnitOfWork(stores), signal).execute([adopted('2026-02-01')]);
  expect(stores.task).toMatchObject({ state: 'due', month: { year: 2026, month: 10 } });
  expect(stores.happened).toEqual(['resumed']);
  expect(stores.held).toEqual(['change chaville']);
  expect(signal.count).toBe(1);
});

test('it opens the other tasks that it asks for', async () => {
  const stores = waitingForRules();
  const event = adopted('2026-02-01');
  const [aid] = event.data.aids;
  const data = { ...event.data, aids: [{ ...aid!, sources: ['quotient-familial', 'rsa'] }] };
  await new AdoptSourceRules(inMemoryUnitOfWork(stores), new CountingSignal()).execute([{ ...event, data }]);
  const states = [...stores.all.values()].map(({ source, state, lateAt }) => [source, state, lateAt !== null]);
  expect(states).toEqual([
    ['quotient-familial', 'due', true],
    ['rsa', 'due', true],
  ]);
});

test('one that is not in force on the date of a request leaves it waiting', async () => {
  const stores = waitingForRules();
  await new AdoptSourceRules(inMemoryUnitOfWork(stores), new CountingSignal()).execute([adopted('2027-01-01')]);
  expect(stores.task.state).toBe('parked');
  expect(stores.told).toEqual([]);
});
