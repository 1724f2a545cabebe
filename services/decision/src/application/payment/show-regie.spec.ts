import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aRegie, aTill } from '../../testing/payments.fixture.js';
import { ShowRegie } from './show-regie.js';

test('shows the imprest to people of the centre, or that there is none', async () => {
  const memory = aTill();
  const useCase = new ShowRegie(memory.unitOfWork);
  expect(await useCase.execute(aCommandCause(anAgent()))).toEqual({ regie: null, movements: [] });
  memory.tills.regie = aRegie();
  expect(await useCase.execute(aCommandCause(anAgent()))).toMatchObject({ regie: { balanceCents: 45_000 } });
  await expect(useCase.execute(aCommandCause(anAgent({ roles: ['member'] })))).rejects.toThrow('role-not-allowed');
});
