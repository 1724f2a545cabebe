import { expect, test } from '@jest/globals';
import { aCause } from '../../testing/decision-database.fixture.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { aDpo, aLine, anElimination } from '../../testing/retention.fixture.js';
import { ShowElimination } from './show-elimination.js';

test('a proposal is shown file by file to who keeps them', async () => {
  const memory = new InMemoryDecisionStores();
  await memory.eliminations.add('chaville', { elimination: anElimination(), lines: [aLine()] });
  const show = new ShowElimination(memory.unitOfWork);
  expect((await show.execute(aDpo(), aCause(aDpo()), 'e-1')).lines).toHaveLength(1);
  await expect(show.execute(aDpo(), aCause(aDpo()), 'e-2')).rejects.toThrow('not-found');
  const agent = anAgent();
  await expect(show.execute(agent, aCause(agent), 'e-1')).rejects.toThrow('role-not-allowed');
});
