import { describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { ListAccesses } from './list-accesses.js';

describe('who read what', () => {
  const dpo = anActor({ roles: ['dpo'], purpose: 'read-accesses' });
  const all = { requestId: null, personId: null, before: null, limit: 2 };

  test('is told to the data protection officer, the last first, page by page; asking about a request is logged', async () => {
    const stores = new InMemoryIntakeStores();
    for (const id of ['r-1', 'r-2', 'r-1']) await stores.logAccess([id]);
    const list = new ListAccesses(inMemoryUnitOfWork(stores));
    const first = await list.execute(dpo, aCause(dpo), all);
    expect([first.items.map(({ subjectId }) => subjectId), first.more]).toEqual([['r-1', 'r-2'], true]);
    expect(stores.accessed).toHaveLength(3);
    const one = await list.execute(dpo, aCause(dpo), { ...all, requestId: 'r-2' });
    expect([one.items.length, one.more, stores.accessed.at(-1)]).toEqual([1, false, 'r-2']);
  });

  test.each(['agent', 'secretary', 'manager', 'president', 'admin', 'machine', 'operator'] as const)(
    '%s is not told',
    async (role) => {
      const actor = anActor({ roles: [role] });
      const list = new ListAccesses(inMemoryUnitOfWork(new InMemoryIntakeStores()));
      await expect(list.execute(actor, aCause(actor), all)).rejects.toThrow('role-not-allowed');
    },
  );
});
