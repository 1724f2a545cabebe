import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import { ListDecisions } from './list-decisions.js';

test('the decisions of a request are given, and it is logged', async () => {
  const memory = await afterDecisions(2);
  const [useCase, agent] = [new ListDecisions(memory.unitOfWork), anAgent()];
  expect(await useCase.execute(agent, aCommandCause(agent), 'r1')).toHaveLength(1);
  expect(await useCase.execute(agent, aCommandCause(agent), 'r9')).toEqual([]);
  expect(memory.accessed).toEqual(['r1']);
  const admin = anAgent({ roles: ['admin'] });
  await expect(useCase.execute(admin, aCommandCause(admin), 'r1')).rejects.toThrow('role-not-allowed');
});
