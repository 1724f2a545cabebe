import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { ListCorrections } from './list-corrections.js';

test('an undecided request has none, which leaves no trace; a stranger is refused', async () => {
  const memory = new InMemoryDecisionStores();
  const useCase = new ListCorrections(memory.unitOfWork);
  expect(await useCase.execute(anAgent(), aCommandCause(anAgent()), 'r1')).toEqual([]);
  expect(memory.accessed).toEqual([]);
  const stranger = anAgent({ roles: ['service'] });
  await expect(useCase.execute(stranger, aCommandCause(stranger), 'r1')).rejects.toThrow('role-not-allowed');
});
