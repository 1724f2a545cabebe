import { expect, test } from '@jest/globals';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { SEATED, SheetFlow } from '../../testing/sheet-flow.fixture.js';
import { WithholdSheet } from './withhold-sheet.js';

test('a sheet that was shared is taken back from the members', async () => {
  const flow = new SheetFlow();
  const { id: sessionId } = await flow.planned();
  await flow.prepare(sessionId);
  await flow.share(sessionId, 'r1');
  expect((await flow.read(sessionId, SEATED)).sheets).toHaveLength(1);
  const useCase = new WithholdSheet(flow.memory.unitOfWork);
  const { result } = await useCase.execute(flow.cause, { sessionId, requestId: 'r1' });
  expect(result).toEqual({ requestId: 'r1', status: 'withheld', version: 3 });
  expect((await flow.read(sessionId, SEATED)).sheets).toEqual([]);
  const member = aCommandCause(SEATED);
  await expect(useCase.execute(member, { sessionId, requestId: 'r1' })).rejects.toThrow('role-not-allowed');
});
