import { describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { AnswerRequestDetails } from './answer-request-details.js';

describe('answering the details of a request', () => {
  const agent = anActor();
  const alarm = { unusualLookups: () => undefined };

  test('a person of the site reads it as it was filed, and leaves a row', async () => {
    const stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    const work = inMemoryUnitOfWork(stores);
    const submission = {
      aid: 'aide-loyer',
      requestedOn: '2026-11-23',
      applicant: { birthName: 'MARTIN' },
      socialEvaluation: 'écrit par l’agent',
    };
    const { result } = await new OneFiling(work).execute(agent, aCause(agent), submission);
    const details = await new AnswerRequestDetails(work, alarm).execute(agent, aCause(agent), result.id);
    expect(details.submission).toEqual(submission);
    expect(stores.accessed).toEqual([result.id]);
    await expect(
      new AnswerRequestDetails(work, alarm).execute(agent, aCause(agent, { siteId: 'demo' }), result.id),
    ).rejects.toThrow('not-found');
  });

  test('unusually many look-ups raise an alarm, once; a machine reads as much as it files', async () => {
    const stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    const work = inMemoryUnitOfWork(stores);
    const submission = { aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: { birthName: 'MARTIN' } };
    const { result } = await new OneFiling(work).execute(agent, aCause(agent), submission);
    let alarms = 0;
    const read = new AnswerRequestDetails(work, { unusualLookups: () => (alarms += 1) });
    stores.unusual.add(agent.subject);
    const machine = anActor({ roles: ['machine'] });
    await read.execute(machine, aCause(machine), result.id);
    expect(alarms).toBe(0);
    for (let times = 0; times < 2; times += 1) await read.execute(agent, aCause(agent), result.id);
    expect(alarms).toBe(1);
  });

  test.each(['admin', 'operator', 'service'] as const)('%s does not read personal data here', async (role) => {
    const actor = anActor({ roles: [role] });
    const answer = new AnswerRequestDetails(inMemoryUnitOfWork(new InMemoryIntakeStores()), alarm).execute(
      actor,
      aCause(actor),
      'id-1',
    );
    await expect(answer).rejects.toThrow('role-not-allowed');
  });
});
