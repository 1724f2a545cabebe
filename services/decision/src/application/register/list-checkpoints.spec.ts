import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { ListCheckpoints } from './list-checkpoints.js';

test('a member of the site reads them, a stranger does not', async () => {
  const useCase = new ListCheckpoints(new InMemoryDecisionStores().unitOfWork);
  expect(await useCase.execute(anAgent(), aCommandCause(anAgent()), 5)).toEqual([]);
  const stranger = anAgent({ roles: ['service'] });
  await expect(useCase.execute(stranger, aCommandCause(stranger), 5)).rejects.toThrow('role-not-allowed');
});
