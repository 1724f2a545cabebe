import { expect, test } from '@jest/globals';
import { aDelegation, aSiteAuthority, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { ShowAuthority } from './show-authority.js';

const cause = aCommandCause(anAgent());

test('the version in force is said with every delegation; a machine does not read it', async () => {
  const memory = new InMemoryDecisionStores();
  const useCase = new ShowAuthority(memory.unitOfWork);
  await expect(useCase.execute(anAgent(), cause)).rejects.toThrow('authority-not-configured');
  memory.versions.push(aSiteAuthority());
  memory.delegations = [aDelegation(), aDelegation({ reference: 'OTHER', subject: 'somebody-else' })];
  const { delegations, authority, bodies } = await useCase.execute(anAgent(), cause);
  expect(delegations.map(({ reference }) => reference)).toContain('OTHER');
  expect([authority.reasons, bodies]).toEqual([aSiteAuthority().reasons, []]);
  await expect(useCase.execute(anAgent({ roles: ['machine'] }), cause)).rejects.toThrow('role-not-allowed');
});
