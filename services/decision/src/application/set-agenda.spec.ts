import { expect, test } from '@jest/globals';
import { aRequest } from '../testing/decision.fixture.js';
import { SessionFlow } from '../testing/session-flow.fixture.js';

test('the council may take up what was routed elsewhere, in whatever order; nothing unknown or decided', async () => {
  const flow = new SessionFlow();
  const { id } = await flow.planned();
  flow.memory.rows.set('r3', aRequest({ id: 'r3' }));
  flow.memory.rows.set('r4', aRequest({ id: 'r4', status: 'decided' }));
  expect((await flow.agenda(id, ['r3', 'r1'])).agenda).toEqual(['r3', 'r1']);
  await expect(flow.agenda(id, ['r9'])).rejects.toThrow('not-found');
  await expect(flow.agenda(id, ['r4'])).rejects.toThrow('already-decided');
  await expect(flow.agenda(id, ['r1', 'r1'])).rejects.toThrow('duplicate-item');
});
