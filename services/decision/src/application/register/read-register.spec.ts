import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import { ReadRegister } from './read-register.js';

test('a page says whether lines follow', async () => {
  const useCase = new ReadRegister((await afterDecisions(3)).unitOfWork);
  const agent = anAgent();
  const range = { year: 2026, after: null, limit: 2 };
  const first = await useCase.execute(agent, aCommandCause(agent), range);
  expect([first.lines.map(({ entry }) => entry.number), first.more]).toEqual([[1, 2], true]);
  const last = await useCase.execute(agent, aCommandCause(agent), { ...range, after: 2 });
  expect([last.lines.map(({ entry }) => entry.number), last.more]).toEqual([[3], false]);
  const service = anAgent({ roles: ['service'] });
  await expect(useCase.execute(service, aCommandCause(service), range)).rejects.toThrow('role-not-allowed');
});
