import { expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { ShowClocks } from './show-clocks.js';

test('the clocks of a request are shown as they stand today', async () => {
  const memory = new InMemoryDecisionStores();
  const received = { receivedOn: civilDate('2026-09-23'), acknowledgedOn: null, returnsOn: null };
  memory.clockFacts.set('r1', { status: 'open', suspensions: [], decision: null, ...received });
  const [useCase, agent] = [new ShowClocks(memory.unitOfWork), anAgent()];
  expect(await useCase.execute(agent, aCommandCause(agent), 'r1')).toMatchObject({
    silenceOn: '2026-11-23',
    silent: true,
  });
  expect(await useCase.execute(agent, aCommandCause(agent), 'r9')).toBeNull();
  const admin = anAgent({ roles: ['admin'] });
  await expect(useCase.execute(admin, aCommandCause(admin), 'r1')).rejects.toThrow('role-not-allowed');
});
