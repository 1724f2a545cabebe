import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { anOtherRight } from '../../testing/other-right.fixture.js';
import { ListOtherRights } from './list-other-rights.js';

test('rights applied for elsewhere are read by who works on the request, and leave a row', async () => {
  const memory = new InMemoryDecisionStores();
  const right = anOtherRight({ requestId: 'r1' });
  memory.rights.set(right.id, right);
  const list = (requestId: string, actor = anAgent()) =>
    new ListOtherRights(memory.unitOfWork).execute(actor, aCommandCause(actor), requestId);
  expect(await list('r2')).toEqual([]);
  expect(memory.accessed).toEqual([]);
  expect(await list('r1')).toEqual([right]);
  expect(memory.accessed).toEqual(['r1']);
  await expect(list('r1', anAgent({ roles: ['member'] }))).rejects.toThrow('role-not-allowed');
});
