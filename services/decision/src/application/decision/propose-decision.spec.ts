import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aBody } from '../../testing/session.fixture.js';
import { proposed, proposingCentre } from '../../testing/proposals.fixture.js';

test('a proposal waits for the signatory; nothing is in the register', async () => {
  const memory = proposingCentre(['r1']);
  const { proposalId, to } = await proposed(memory, 'r1');
  expect(to).toBe('vice-president');
  expect(memory.proposals.get('r1')).toMatchObject({ id: proposalId, returned: null });
  expect(memory.published).toEqual(['decision-proposed r1 2']);
  expect([memory.entries, memory.rows.get('r1')?.status]).toEqual([[], 'open']);
});

test('what no delegation covers goes to the commission, until it is proposed otherwise', async () => {
  const memory = proposingCentre(['r1']);
  memory.bodies = [aBody(3, { code: 'commission-permanente' })];
  const beyond = { amountCents: 40_000, derogationReason: 'Sans logement.' };
  expect((await proposed(memory, 'r1', beyond)).to).toBe('commission-permanente');
  expect(memory.sentTo.get('r1')).toBe('commission-permanente');
  await proposed(memory, 'r1');
  expect(memory.sentTo.get('r1')).toBeNull();
});

test('machines and secretaries propose nothing; what is unknown is not found, or comes later', async () => {
  const memory = proposingCentre(['r1']);
  for (const role of ['machine', 'secretary'] as const)
    await expect(proposed(memory, 'r1', { actor: anAgent({ roles: [role] }) })).rejects.toThrow('role-not-allowed');
  await expect(proposed(memory, 'unknown')).rejects.toThrow('not-found');
  memory.rows.set('r1', { ...memory.rows.get('r1')!, submission: null });
  await expect(proposed(memory, 'r1')).rejects.toThrow('too-early');
  expect(memory.proposals.size).toBe(0);
});
