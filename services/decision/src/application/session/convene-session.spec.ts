import { expect, test } from '@jest/globals';
import { SessionFlow } from '../../testing/session-flow.fixture.js';
import { ConveneSession } from './convene-session.js';

test('once, and in time', async () => {
  const flow = new SessionFlow();
  const session = await flow.convened();
  expect(session).toMatchObject({ status: 'convened', convenedOn: '2026-11-23' });
  const useCase = new ConveneSession(flow.memory.unitOfWork);
  await expect(useCase.execute(flow.cause, session.id)).rejects.toThrow('session-not-open');
  await expect(useCase.execute(flow.cause, 'none')).rejects.toThrow('not-found');
  const late = await flow.planned();
  flow.memory.now = new Date(`${late.heldOn}T08:00:00Z`);
  await expect(useCase.execute(flow.cause, late.id)).rejects.toThrow('convocation-too-late');
});
