import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { AnswerRequestDetails } from './answer-request-details.js';
import { RecordPromise } from './record-promise.js';

describe('what the person was promised', () => {
  const camille = anActor({ subject: 'i|camille' });
  const ines = anActor({ subject: 'i|ines', roles: ['secretary'] });
  let stores: InMemoryIntakeStores;
  let requestId: string;
  let record: (actor: typeof camille, text: string) => ReturnType<RecordPromise['execute']>;

  beforeEach(async () => {
    stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    const work = inMemoryUnitOfWork(stores);
    const submission = { aid: 'a', requestedOn: '2026-11-23', applicant: { birthName: 'MARTIN' } };
    requestId = (await new OneFiling(work).execute(camille, aCause(camille), submission)).result.id;
    record = (actor, text) => new RecordPromise(work).execute(actor, aCause(actor), { requestId, text });
  });

  test('is read with the request, the last first, with who recorded it and when; it is told without its words', async () => {
    const { result } = await record(camille, 'Rappel avant vendredi.');
    stores.now = new Date('2026-11-25T14:00:00Z');
    await record(ines, 'Réponse lundi.');
    const read = new AnswerRequestDetails(inMemoryUnitOfWork(stores), { unusualLookups: () => undefined });
    const { promises } = await read.execute(ines, aCause(ines), requestId);
    expect(promises.map(({ text, recordedBy, recordedAt }) => [text, recordedBy, recordedAt.toISOString()])).toEqual([
      ['Réponse lundi.', 'i|ines', '2026-11-25T14:00:00.000Z'],
      ['Rappel avant vendredi.', 'i|camille', '2026-11-23T09:00:00.000Z'],
    ]);
    expect(Object.keys(result)).toEqual(['id', 'recordedAt']);
    expect(stores.promisesTold).toHaveLength(2);
    expect(JSON.stringify(stores.promisesTold)).not.toMatch(/vendredi|lundi/);
    expect(stores.accessed).toEqual([requestId, requestId, requestId]);
  });

  test('about a request of another site, or none, is not recorded', async () => {
    const work = new RecordPromise(inMemoryUnitOfWork(stores));
    const foreign = aCause(camille, { siteId: 'demo' });
    await expect(work.execute(camille, foreign, { requestId, text: 'Rappel.' })).rejects.toThrow('not-found');
    expect(stores.promisesTold).toEqual([]);
  });

  test.each(['member', 'dpo', 'admin', 'machine', 'operator', 'service'] as const)('%s records none', async (role) => {
    await expect(record(anActor({ roles: [role] }), 'Rappel.')).rejects.toThrow('role-not-allowed');
  });
});
