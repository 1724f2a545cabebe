import { expect, test } from '@jest/globals';
import { aRequest } from '../../testing/decision.fixture.js';
import { SessionFlow } from '../../testing/session-flow.fixture.js';

test('the council may take up what was routed elsewhere, in whatever order; nothing unknown, decided or ended', async () => {
  const flow = new SessionFlow();
  const { id } = await flow.planned();
  flow.memory.rows.set('r3', aRequest({ id: 'r3' }));
  flow.memory.rows.set('r4', aRequest({ id: 'r4', status: 'decided' }));
  flow.memory.rows.set('r5', aRequest({ id: 'r5', status: 'withdrawn' }));
  flow.memory.rows.set('r6', aRequest({ id: 'r6', status: 'closed' }));
  expect((await flow.agenda(id, ['r3', 'r1'])).agenda).toEqual(['r3', 'r1']);
  await expect(flow.agenda(id, ['r9'])).rejects.toThrow('not-found');
  await expect(flow.agenda(id, ['r4'])).rejects.toThrow('already-decided');
  for (const ended of ['r5', 'r6']) await expect(flow.agenda(id, [ended])).rejects.toThrow('not-awaiting-decision');
  await expect(flow.agenda(id, ['r1', 'r1'])).rejects.toThrow('duplicate-item');
});
