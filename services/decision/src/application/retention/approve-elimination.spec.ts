import { expect, test } from '@jest/globals';
import { aCause } from '../../testing/decision-database.fixture.js';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { aDpo, aLine, anElimination, anEndedFile, anExtent } from '../../testing/retention.fixture.js';
import { ApproveElimination } from './approve-elimination.js';

test('with the visa the files that are still free are shut, and no other', async () => {
  const memory = new InMemoryDecisionStores();
  const lines = ['free', 'held', 'sample'].map((requestId) =>
    aLine({ requestId, fate: requestId === 'sample' ? 'sample' : 'eliminate' }),
  );
  await memory.eliminations.add('chaville', { elimination: anElimination(), lines });
  memory.eliminations.files = [
    anEndedFile({ requestId: 'free' }),
    anEndedFile({ requestId: 'held', obstacles: ['hold'] }),
  ];
  const owners = {
    extentsOf: async ({ requestIds }: { readonly requestIds: readonly string[] }) =>
      new Map(requestIds.map((id) => [id, anExtent()])),
  };
  const approve = new ApproveElimination(memory.unitOfWork, owners);
  const visa = { eliminationId: 'e-1', number: '92-0147', givenOn: TODAY };
  const agent = anAgent();
  await expect(approve.execute(agent, aCause(agent), visa)).rejects.toThrow('role-not-allowed');
  const unknown = { ...visa, eliminationId: 'e-2' };
  await expect(approve.execute(aDpo(), aCause(aDpo()), unknown)).rejects.toThrow('not-found');
  expect(memory.eliminations.shutIds).toEqual([]);
  const { result } = await approve.execute(aDpo(), aCause(aDpo()), visa);
  expect(result.elimination).toMatchObject({ state: 'approved', visa: { number: '92-0147' } });
  expect(memory.eliminations.shutIds).toEqual(['free']);
  await expect(approve.execute(aDpo(), aCause(aDpo()), visa)).rejects.toThrow('elimination-not-pending');
});
