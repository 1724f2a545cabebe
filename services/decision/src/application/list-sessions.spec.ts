import { expect, test } from '@jest/globals';
import { anAgent } from '../testing/decision.fixture.js';
import { aCommandCause } from '../testing/in-memory-decision-stores.js';
import { SessionFlow } from '../testing/session-flow.fixture.js';
import { ListSessions } from './list-sessions.js';

test('all, or one; an unknown one is not found; a machine reads none', async () => {
  const flow = new SessionFlow();
  const { id } = await flow.planned();
  const useCase = new ListSessions(flow.memory.unitOfWork);
  const list = (sessionId: string | null) => useCase.execute(anAgent(), flow.cause, sessionId);
  expect([(await list(null)).length, (await list(id))[0]?.id]).toEqual([1, id]);
  await expect(list('none')).rejects.toThrow('not-found');
  const machine = anAgent({ roles: ['machine'] });
  await expect(useCase.execute(machine, aCommandCause(machine), null)).rejects.toThrow('role-not-allowed');
});
