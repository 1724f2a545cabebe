import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import { ListEnvelopes } from './list-envelopes.js';

test('what was granted is taken from the envelope; a machine does not read it', async () => {
  const envelope = { aid: null, year: 2026, limitCents: 100_000, committedCents: 0, spentCents: 0 };
  const memory = await afterDecisions(3, [envelope]);
  const useCase = new ListEnvelopes(memory.unitOfWork);
  const [left] = await useCase.execute(anAgent(), aCommandCause(anAgent()));
  expect(left).toEqual({ ...envelope, committedCents: 45_000 });
  const machine = anAgent({ roles: ['machine'] });
  await expect(useCase.execute(machine, aCommandCause(machine))).rejects.toThrow('role-not-allowed');
});
