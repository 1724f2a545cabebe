import { expect, test } from '@jest/globals';
import { addDays, type CivilDate } from '@octroi/kernel';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { SessionFlow } from '../../testing/session-flow.fixture.js';
import { ListSessions } from './list-sessions.js';

test('all, or one; an unknown one is not found; a machine reads none', async () => {
  const flow = new SessionFlow();
  const { id, heldOn } = await flow.planned();
  const useCase = new ListSessions(flow.memory.unitOfWork);
  const list = (sessionId: string | null) => useCase.execute(anAgent(), flow.cause, { sessionId });
  const since = (from: CivilDate) => useCase.execute(anAgent(), flow.cause, { sessionId: null, from });
  expect([(await list(null)).length, (await list(id))[0]?.id]).toEqual([1, id]);
  expect([(await since(heldOn)).length, (await since(addDays(heldOn, 1))).length]).toEqual([1, 0]);
  await expect(list('none')).rejects.toThrow('not-found');
  const machine = anAgent({ roles: ['machine'] });
  await expect(useCase.execute(machine, aCommandCause(machine), { sessionId: null })).rejects.toThrow(
    'role-not-allowed',
  );
});
