import { expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { ListDrafts } from './list-drafts.js';

test('who has typed nothing has no draft', async () => {
  const agent = anActor();
  expect(await new ListDrafts(inMemoryUnitOfWork(new InMemoryIntakeStores())).execute(agent, aCause(agent))).toEqual(
    [],
  );
});
