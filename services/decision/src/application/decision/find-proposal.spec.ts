import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { proposed, proposingCentre } from '../../testing/proposals.fixture.js';
import { FindProposal } from './find-proposal.js';

test('who reads what was proposed leaves a trace; where there is nothing, none', async () => {
  const memory = proposingCentre(['r1', 'r2']);
  await proposed(memory, 'r1', { comment: 'Bail résilié.' });
  const find = (requestId: string, actor = anAgent()) =>
    new FindProposal(memory.unitOfWork).execute(actor, aCommandCause(actor), requestId);
  expect(await find('r1')).toMatchObject({ input: { comment: 'Bail résilié.' } });
  expect(await find('r2')).toBeNull();
  expect(memory.accessed).toEqual(['r1']);
  await expect(find('r1', anAgent({ roles: ['admin'] }))).rejects.toThrow('role-not-allowed');
});
