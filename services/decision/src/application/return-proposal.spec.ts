import { expect, test } from '@jest/globals';
import { anAgent } from '../testing/decision.fixture.js';
import { aCommandCause } from '../testing/in-memory-decision-stores.js';
import { SIGNATORY, proposed, proposingCentre } from '../testing/proposals.fixture.js';
import { ReturnProposal } from './return-proposal.js';

test('a proposal is sent back with what is to be looked at, once, and may be made again', async () => {
  const memory = proposingCentre(['r1']);
  const { proposalId } = await proposed(memory, 'r1');
  const sendBack = (id: string, actor = SIGNATORY) =>
    new ReturnProposal(memory.unitOfWork).execute(actor, aCommandCause(actor), {
      ...{ requestId: 'r1', proposalId: id, reason: 'Le loyer est compté deux fois.' },
    });
  await expect(sendBack(proposalId, anAgent({ roles: ['member'] }))).rejects.toThrow('role-not-allowed');
  await expect(sendBack('another')).rejects.toThrow('proposal-changed');
  expect((await sendBack(proposalId)).result).toEqual({ changed: true });
  expect(memory.proposals.get('r1')?.returned).toEqual({ on: '2026-11-23', reason: 'Le loyer est compté deux fois.' });
  expect(memory.published.at(-1)).toBe('proposal-returned r1 3');
  await expect(sendBack(proposalId)).rejects.toThrow('not-awaiting-signature');
  await proposed(memory, 'r1');
  expect(memory.proposals.get('r1')?.returned).toBeNull();
});
