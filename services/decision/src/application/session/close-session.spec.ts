import { expect, test } from '@jest/globals';
import { SessionFlow } from '../../testing/session-flow.fixture.js';

test('closing signs where the register stands', async () => {
  const flow = new SessionFlow();
  const { id } = await flow.open();
  await flow.vote(id, 'r1');
  expect((await flow.closed(id)).status).toBe('closed');
  expect(flow.memory.checkpoints.map(({ checkpoint }) => [checkpoint.occasion, checkpoint.position])).toEqual([
    ['session', 1],
  ]);
  await expect(flow.closed(id)).rejects.toThrow('session-not-open');
});
