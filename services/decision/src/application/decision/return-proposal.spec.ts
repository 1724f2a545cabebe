import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { SIGNATORY, proposed, proposingCentre } from '../../testing/proposals.fixture.js';
import { aBody } from '../../testing/session.fixture.js';
import { RecuseDecider } from './recuse-decider.js';
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

test('what passed to another when somebody stood aside stays there, proposed or sent back', async () => {
  const memory = proposingCentre(['r1']);
  memory.bodies = [aBody(3, { code: 'commission-permanente' })];
  const recused = await new RecuseDecider(memory.unitOfWork).execute(SIGNATORY, aCommandCause(SIGNATORY), {
    ...{ requestId: 'r1', interest: 'relative' },
  });
  const { to } = recused.result;
  expect(memory.sentTo.get('r1')).toBe(to);
  const { proposalId } = await proposed(memory, 'r1');
  const actor = anAgent();
  await new ReturnProposal(memory.unitOfWork).execute(actor, aCommandCause(actor), {
    ...{ requestId: 'r1', proposalId, reason: 'À revoir.' },
  });
  expect(memory.sentTo.get('r1')).toBe(to);
});
