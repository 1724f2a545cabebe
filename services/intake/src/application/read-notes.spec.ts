import { expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { ReadNotes } from './read-notes.js';

test('a request that is not there has no notes, and leaves no row', async () => {
  const stores = new InMemoryIntakeStores();
  const agent = anActor();
  const notes = new ReadNotes(inMemoryUnitOfWork(stores)).execute(agent, aCause(agent), 'nothing');
  await expect(notes).rejects.toThrow('not-found');
  expect(stores.accessed).toEqual([]);
});
