import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { SearchPeople } from './search-people.js';

describe('searching people', () => {
  const agent = anActor({ purpose: 'search-people' });
  const jeanne = { birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-31' };
  const paul = { birthName: 'PETIT', givenNames: ['PAUL'] };
  let stores: InMemoryIntakeStores;
  let alarms: number;
  let search: (text: string, limit?: number) => ReturnType<SearchPeople['execute']>;

  beforeEach(async () => {
    stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    alarms = 0;
    const work = inMemoryUnitOfWork(stores);
    const filing = new OneFiling(work);
    const base = { aid: 'aide-loyer', requestedOn: '2026-11-23' };
    await filing.execute(agent, aCause(agent), { ...base, applicant: jeanne });
    const household = [{ relation: 'partner' as const, identity: jeanne }];
    await filing.execute(agent, aCause(agent), { ...base, applicant: paul, household });
    const people = new SearchPeople(work, { unusualLookups: () => (alarms += 1) });
    search = (text, limit = 10) => people.execute(agent, aCause(agent), { text, limit });
  });

  test('finds the requests of a person, whoever of the household filed them, and logs each one shown', async () => {
    const { items, more } = await search('jeanne mart');
    expect(items.map(({ matched, applicant, person }) => [matched, applicant.birthName, person.birthName])).toEqual([
      ['applicant', 'MARTIN', 'MARTIN'],
      ['household', 'PETIT', 'MARTIN'],
    ]);
    expect(stores.accessed).toEqual(items.map(({ requestId }) => requestId));
    expect(more).toBe(false);
  });

  test('shows and logs no more than was asked for', async () => {
    const { items, more } = await search('jeanne', 1);
    expect([items.length, more, stores.accessed.length]).toEqual([1, true, 1]);
  });

  test('finds by reference, and by its number', async () => {
    for (const text of ['CHA-2026-000002', '2'])
      expect((await search(text)).items).toMatchObject([{ matched: 'reference', person: { birthName: 'PETIT' } }]);
  });

  test('too little finds nobody', async () => {
    expect(await search('j')).toEqual({ items: [], more: false });
  });

  test('unusually many raise an alarm', async () => {
    stores.unusual.add(agent.subject);
    await search('jeanne');
    await search('jeanne');
    expect(alarms).toBe(1);
  });

  test.each(['member', 'admin', 'machine', 'operator', 'service'] as const)('%s may not', async (role) => {
    const actor = anActor({ roles: [role] });
    const people = new SearchPeople(inMemoryUnitOfWork(stores), { unusualLookups: () => undefined });
    await expect(people.execute(actor, aCause(actor), { text: 'x', limit: 1 })).rejects.toThrow('role-not-allowed');
  });
});
