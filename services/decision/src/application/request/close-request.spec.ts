import { expect, test } from '@jest/globals';
import { aRequest, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { CloseRequest } from './close-request.js';

test('a request that nobody will decide is closed once; what has another end is not', async () => {
  const memory = new InMemoryDecisionStores();
  memory.rows.set('r1', aRequest({ id: 'r1' }));
  memory.rows.set('r2', aRequest({ id: 'r2', status: 'decided' }));
  memory.rows.set('r3', aRequest({ id: 'r3', status: 'withdrawn' }));
  const close = async (requestId: string, actor = anAgent()) =>
    (await new CloseRequest(memory.unitOfWork).execute(actor, aCommandCause(actor), { requestId, reason: 'death' }))
      .result;
  await expect(close('r1', anAgent({ roles: ['machine'] }))).rejects.toThrow('role-not-allowed');
  expect([await close('r1'), await close('r1')]).toEqual([{ changed: true }, { changed: false }]);
  await expect(close('r2')).rejects.toThrow('already-decided');
  await expect(close('r3')).rejects.toThrow('not-awaiting-decision');
  await expect(close('unknown')).rejects.toThrow('not-found');
  expect(memory.published).toEqual(['request-closed r1 2']);
});
