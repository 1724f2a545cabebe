import { describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { AnswerNames } from './answer-names.js';

describe('answering the names of a list', () => {
  const agent = anActor();
  const submission = { aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: { birthName: 'MARTIN' } };

  test('a person of the site reads those of its own requests, and each leaves a row', async () => {
    const stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    const work = inMemoryUnitOfWork(stores);
    const { result } = await new OneFiling(work).execute(agent, aCause(agent), submission);
    const found = await new AnswerNames(work).execute(agent, aCause(agent), [result.id, 'unknown']);
    expect(found.map(({ submission: { applicant } }) => applicant.birthName)).toEqual(['MARTIN']);
    expect(stores.accessed).toEqual([result.id]);
    expect(await new AnswerNames(work).execute(agent, aCause(agent, { siteId: 'demo' }), [result.id])).toEqual([]);
  });

  test.each(['admin', 'operator', 'service'] as const)('%s reads no name here', async (role) => {
    const actor = anActor({ roles: [role] });
    const answer = new AnswerNames(inMemoryUnitOfWork(new InMemoryIntakeStores())).execute(actor, aCause(actor), []);
    await expect(answer).rejects.toThrow('role-not-allowed');
  });
});
