import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryRetrievalStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { NOW, POLICY, aRunningTask, anAnswer } from '../testing/task.fixture.js';
import { EndTasks } from './end-tasks.js';
import { RecordHouseholdData } from './record-household-data.js';
import { RecordOutcomes } from './record-outcomes.js';
import { SettleContradiction, type Choice } from './settle-contradiction.js';

const { siteId, requestId, source } = aRunningTask();
const claim = { siteId, requestId, source, holder: 'worker-1', token: 1 };
const paper = { value: 410, year: 2026, month: 11, provider: 'CNAF' } as const;

describe('a paper that the State contradicts', () => {
  let stores: InMemoryRetrievalStores;
  const settle = (choice: Partial<Choice> = {}, actor = anActor()) =>
    new SettleContradiction(inMemoryUnitOfWork(stores)).execute(actor, aCause(actor), {
      ...{
        requestId,
        about: source,
        answeredAt: NOW.toISOString(),
        choice: 'certified',
        reason: 'Ancienne attestation.',
      },
      ...choice,
    });

  beforeEach(async () => {
    stores = new InMemoryRetrievalStores();
    stores.put(aRunningTask({ proved: { quotient: paper, proofKind: 'attestation-caf' } }));
    const reply = { outcome: anAnswer({ value: 520 }), httpStatus: 200, upstreamId: 'u', rateLimit: null, asOf: null };
    await new RecordOutcomes(inMemoryUnitOfWork(stores), POLICY, { next: () => 0 }).execute([
      { claim, callId: 'call-1', reply, providers: ['CNAF'] },
    ]);
    stores.told.length = 0;
  });

  test('waits for a person, both values with it, and changes nothing', () => {
    expect(stores.contradicted).toMatchObject([
      { answer: { quotient: { value: 520 } }, paper: { quotient: { value: 410 } }, callId: 'call-1', end: null },
    ]);
    expect(stores.added).toEqual([]);
  });

  test('the certified value counts once a person has chosen it: a fact of the call, told in their name', async () => {
    expect((await settle()).result).toEqual({ changed: true });
    expect(stores.added).toMatchObject([
      { provenance: 'api-particulier', callId: 'call-1', value: { quotient: { value: 520 } } },
    ]);
    expect(stores.happened).toEqual(['chosen', 'answered']);
    expect(stores.told).toMatchObject([{ inTheNameOf: 'command' }, { inTheNameOf: 'command' }]);
    expect(stores.task).toMatchObject({ state: 'succeeded', proved: null });
    expect(stores.contradicted).toMatchObject([
      { end: 'certified', reason: 'Ancienne attestation.', endedBy: anActor().subject },
    ]);
  });

  test('the paper stands when they keep it, and the choice is told', async () => {
    await settle({ choice: 'paper' });
    expect(stores.added).toEqual([]);
    expect(stores.happened).toEqual(['chosen', 'settled']);
    expect(stores.task.proved).toMatchObject({ quotient: paper });
    expect(stores.contradicted).toMatchObject([{ end: 'paper' }]);
  });

  test('is chosen about once, and only about the answer that was looked at', async () => {
    await expect(settle({ answeredAt: '2026-11-22T09:00:00.000Z' })).rejects.toThrow('no-contradiction');
    await settle();
    await expect(settle({ choice: 'paper' })).rejects.toThrow('no-contradiction');
    await expect(settle({ about: 'rsa' })).rejects.toThrow('not-found');
    await expect(settle({}, anActor({ roles: ['machine'] }))).rejects.toThrow('role-not-allowed');
  });

  test('needs no choice after another paper, or once the request has its end', async () => {
    const actor = anActor();
    const proof = { kind: 'cdap', seenOn: '2026-11-23' };
    await new RecordHouseholdData(inMemoryUnitOfWork(stores)).execute(actor, aCause(actor), {
      ...{ requestId, data: { quotientFamilial: { ...paper, value: 520 }, proof } },
    });
    expect(stores.contradicted).toMatchObject([{ end: 'new-paper', endedBy: actor.subject }]);
    stores.contradicted = stores.contradicted.map((one) => ({ ...one, end: null }));
    const ended = { id: 'e', type: 't', source: 's', siteId, subject: requestId, sequence: 1, correlationId: 'c' };
    await new EndTasks(inMemoryUnitOfWork(stores)).execute([{ ...ended, actorId: null }], () => true);
    expect(stores.contradicted).toMatchObject([{ end: 'request-ended', endedBy: null }]);
  });
});
