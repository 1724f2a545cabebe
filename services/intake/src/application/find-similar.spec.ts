import { describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { FindSimilar } from './find-similar.js';

describe('finding who looks the same', () => {
  const agent = anActor({ purpose: 'find-duplicates' });
  const jeanne = { birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-31' };

  test('by name and given name, or by birth date and one of them; the same first; each one shown is logged', async () => {
    const stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    const work = inMemoryUnitOfWork(stores);
    for (const applicant of [
      { ...jeanne, birthDate: '1990-01-13' },
      { birthName: 'DURAND', givenNames: ['ANNE'], birthDate: '1990-01-31' },
      { birthName: 'Durand', usageName: 'Martin', givenNames: ['Jeanne'], birthDate: '1990-01-31' },
      { birthName: 'MARTINEZ', givenNames: ['JEANNE'] },
    ])
      await new OneFiling(work).execute(agent, aCause(agent), { aid: 'a', requestedOn: '2026-11-23', applicant });
    const found = await new FindSimilar(work).execute(agent, aCause(agent), jeanne);
    expect(found.map(({ likeness, person }) => [likeness, person.birthName, person.birthDate])).toEqual([
      ['same', 'Durand', '1990-01-31'],
      ['close', 'MARTIN', '1990-01-13'],
    ]);
    expect(stores.accessed).toEqual(found.map(({ requestId }) => requestId));
    expect(await new FindSimilar(work).execute(agent, aCause(agent), { birthName: 'MARTIN' })).toEqual([]);
  });

  test.each(['member', 'dpo', 'admin', 'machine', 'service'] as const)('%s may not', async (role) => {
    const actor = anActor({ roles: [role] });
    const similar = new FindSimilar(inMemoryUnitOfWork(new InMemoryIntakeStores()));
    await expect(similar.execute(actor, aCause(actor), jeanne)).rejects.toThrow('role-not-allowed');
  });
});
