import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CallOutcome } from '../domain/call-outcome.js';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { POLICY, aRunningTask, aTask, anAnswer, noAnswer } from '../testing/task.fixture.js';
import { RecordOutcomes } from './record-outcomes.js';

const { siteId, requestId } = aRunningTask();
const claim = { siteId, requestId, source: 'quotient-familial' as const, holder: 'worker-1', token: 1 };
const parking = { cause: 'access', reason: 'token-expired', waitsFor: 'administrator' } as const;

describe('the outcome of a call', () => {
  let stores: InMemoryRetrievalStores;
  const record = (outcome: CallOutcome | null, overrides: object = {}): Promise<void> => {
    const reply =
      outcome === null ? null : { outcome, httpStatus: 200, upstreamId: 'u-1', rateLimit: null, asOf: null };
    return new RecordOutcomes(inMemoryUnitOfWork(stores), POLICY, { next: () => 0 }).execute([
      { claim: { ...claim, ...overrides }, callId: 'call-1', reply, providers: ['CNAF'] },
    ]);
  };

  beforeEach(() => {
    stores = new InMemoryRetrievalStores();
    stores.put(aRunningTask());
  });

  test('with an answer: the fact with its provenance, the end of the trace, the event', async () => {
    await record(anAnswer());
    expect(stores.added).toEqual([
      expect.objectContaining({ provenance: 'api-particulier', callId: 'call-1', version: 1 }),
    ]);
    expect(stores.closed).toEqual([expect.objectContaining({ id: 'call-1', result: 'answered', upstreamId: 'u-1' })]);
    expect(stores.happened).toEqual(['answered']);
  });

  test('of a status is a fact of its own, beside the quotient', async () => {
    stores.put(aRunningTask({ source: 'rsa' }));
    await record({ answered: true, status: true }, { source: 'rsa' });
    expect(stores.added).toEqual([expect.objectContaining({ source: 'rsa', value: { status: true }, version: 1 })]);
    expect([...stores.all.values()].map(({ source, state }) => [source, state])).toEqual([
      ['quotient-familial', 'running'],
      ['rsa', 'succeeded'],
    ]);
  });

  test('that contradicts a paper changes nothing: a person is told', async () => {
    const quotient = { value: 410, year: 2026, month: 11, provider: 'CNAF' as const };
    stores.put(aRunningTask({ proved: { quotient, proofKind: 'attestation-caf' } }));
    await record(anAnswer({ value: 520 }));
    expect(stores.happened).toEqual(['contradicted']);
    expect(stores.added).toEqual([]);
    expect(stores.task).toMatchObject({ state: 'succeeded', proved: { quotient: { value: 410 } } });
  });

  test('that may not be used leaves no fact behind', async () => {
    await record(anAnswer({ provider: 'MSA' }));
    expect(stores.added).toEqual([]);
    expect(stores.happened).toEqual(['gave-up']);
  });

  test('of a lost claim closes the trace and has no other effect', async () => {
    await record(anAnswer(), { token: 0 });
    expect(stores.closed).toHaveLength(1);
    expect(stores.added).toEqual([]);
    expect(stores.told).toEqual([]);
    expect(stores.task.state).toBe('running');
  });

  test('that is given back makes the task due again', async () => {
    await record(null);
    expect(stores.task).toMatchObject({ state: 'due', lease: null });
    expect(stores.closed).toEqual([expect.objectContaining({ result: 'abandoned' })]);
  });

  test('a refused token stops the site; a fault of this call alone does not', async () => {
    await record(noAnswer('call-the-administrator', { reason: 'period-refused' }));
    expect(stores.refused.size).toBe(0);
    stores.put(aRunningTask());
    await record(noAnswer('call-the-administrator', { reason: 'token-expired', stopsSite: true }));
    expect(stores.refused).toEqual(new Map([['chaville', 'token-expired']]));
  });

  test('an answer shows that the access works again, and lifts what waited for it', async () => {
    const other = aTask({ requestId: 'other', state: 'parked', dueAt: null, parking });
    stores.put(other);
    stores.refused.set('chaville', 'token-expired');
    await record(anAnswer());
    expect(stores.all.get('chaville/other/quotient-familial')?.state).toBe('due');
    expect(stores.refused.size).toBe(0);
  });
});
