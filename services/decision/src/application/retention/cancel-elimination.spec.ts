import { expect, test } from '@jest/globals';
import { aCause } from '../../testing/decision-database.fixture.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { aDpo, aLine, anElimination } from '../../testing/retention.fixture.js';
import { CancelElimination } from './cancel-elimination.js';

test('a proposal is given up once, before its visa, by who keeps them', async () => {
  const memory = new InMemoryDecisionStores();
  await memory.eliminations.add('chaville', { elimination: anElimination(), lines: [aLine()] });
  const cancel = new CancelElimination(memory.unitOfWork);
  const agent = anAgent();
  await expect(cancel.execute(agent, aCause(agent), 'e-1')).rejects.toThrow('role-not-allowed');
  await expect(cancel.execute(aDpo(), aCause(aDpo()), 'e-2')).rejects.toThrow('not-found');
  expect((await cancel.execute(aDpo(), aCause(aDpo()), 'e-1')).result.elimination.state).toBe('cancelled');
  await expect(cancel.execute(aDpo(), aCause(aDpo()), 'e-1')).rejects.toThrow('elimination-not-pending');
});
