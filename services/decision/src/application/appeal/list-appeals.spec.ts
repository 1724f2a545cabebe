import { expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { appeal } from '../../domain/appeal.js';
import { aContested, anAppealInput } from '../../testing/appeal.fixture.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { ListAppeals } from './list-appeals.js';

test('appeals are read by who works on the request, and leave a row', async () => {
  const memory = new InMemoryDecisionStores();
  const question = { contested: aContested(), known: [], input: anAppealInput(), today: civilDate('2026-12-15') };
  memory.appeals = [appeal({ id: 'a1', requestId: 'r1', ...question })];
  const list = (requestId: string, actor = anAgent()) =>
    new ListAppeals(memory.unitOfWork).execute(actor, aCommandCause(actor), requestId);
  expect(await list('r2')).toEqual([]);
  expect(memory.accessed).toEqual([]);
  expect(await list('r1')).toHaveLength(1);
  expect(memory.accessed).toEqual(['r1']);
  await expect(list('r1', anAgent({ roles: ['member'] }))).rejects.toThrow('role-not-allowed');
});
