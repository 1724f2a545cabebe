import { expect, test } from '@jest/globals';
import { aRequest, aRouting, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { LONG_AGO, SessionFlow } from '../../testing/session-flow.fixture.js';
import { PlanSession } from './plan-session.js';

const plan = { body: 'commission-permanente', heldAt: '18:30', place: 'Mairie', secondConvocation: false } as const;

test('the agenda is what waits for the body', async () => {
  const flow = new SessionFlow();
  flow.memory.rows.set('r3', aRequest({ id: 'r3', routing: aRouting({ authority: 'commission-permanente' }) }));
  expect(await flow.planned()).toMatchObject({ status: 'planned', agenda: ['r1', 'r2'], number: 1 });
});

test('not for a body that is not there, nor in the past, nor by an agent', async () => {
  const flow = new SessionFlow();
  const useCase = new PlanSession(flow.memory.unitOfWork);
  await expect(useCase.execute(flow.cause, { ...plan, heldOn: LONG_AGO })).rejects.toThrow('body-not-known');
  const council = { ...plan, body: 'conseil-administration', heldOn: LONG_AGO } as const;
  await expect(useCase.execute(flow.cause, council)).rejects.toThrow('session-in-the-past');
  for (const roles of [['agent'], ['machine', 'secretary']] as const)
    await expect(useCase.execute(aCommandCause(anAgent({ roles })), council)).rejects.toThrow('role-not-allowed');
});
