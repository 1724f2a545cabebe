import { expect, test } from '@jest/globals';
import { aCause } from '../../testing/decision-database.fixture.js';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { aDpo, aLine, anElimination } from '../../testing/retention.fixture.js';
import { ListEliminations } from './list-eliminations.js';

test('proposals and protected files are told to who keeps them', async () => {
  const memory = new InMemoryDecisionStores();
  await memory.eliminations.add('chaville', { elimination: anElimination(), lines: [aLine()] });
  await memory.eliminations.hold('chaville', 'r-9', { reason: 'Plainte', on: TODAY, by: 'issuer|dpo' });
  const list = new ListEliminations(memory.unitOfWork);
  const { items, holds } = await list.execute(aDpo(), aCause(aDpo()));
  expect([items.length, holds]).toMatchObject([1, [{ requestId: 'r-9', reason: 'Plainte' }]]);
  const agent = anAgent();
  await expect(list.execute(agent, aCause(agent))).rejects.toThrow('role-not-allowed');
});
