import { expect, test } from '@jest/globals';
import { SessionFlow } from '../../testing/session-flow.fixture.js';
import { NoteAttendance } from './note-attendance.js';

test('opens the session on its day, or says that there is no quorum', async () => {
  const flow = new SessionFlow();
  expect(await flow.open()).toMatchObject({ status: 'open', secretary: 'Inès Faure' });
  expect(await new SessionFlow().open({ present: ['m0', 'm1'], proxies: [] })).toMatchObject({ status: 'no-quorum' });
});

test('not before its day', async () => {
  const flow = new SessionFlow();
  const { id: sessionId } = await flow.convened();
  const noted = { sessionId, attendance: { present: ['m0'], proxies: [] }, secretary: null };
  const useCase = new NoteAttendance(flow.memory.unitOfWork);
  await expect(useCase.execute(flow.cause, noted)).rejects.toThrow('session-not-today');
});
